import 'reflect-metadata';
import { runCommand } from './command/commands.ts';
import { SilentFolder } from './shared/check-folder.ts';
import { ConfigError, readConfig } from './shared/config.ts';

try {
  process.exitCode = await runCommand(process.argv.slice(2), readConfig(process.env), console.log);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  if (error instanceof SilentFolder) process.kill(process.pid, 'SIGKILL');
  process.exit(1);
}
