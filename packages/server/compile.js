// Compiles what has changed since it was last compiled.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
try {
  execFileSync(process.execPath, [compiler, '--build', import.meta.dirname], { stdio: 'inherit' });
} catch {
  // It has said what is wrong.
  process.exit(1);
}
