import { type Config, ConfigError } from '../shared/config.ts';
import { accountCommand } from './account.command.ts';
import { auditCommand } from './audit.command.ts';
import type { Command } from './command.ts';
import { grantCommand } from './grant.command.ts';
import { keyCommand } from './key.command.ts';
import { rollupsCommand } from './rollups.command.ts';

/** The commands by their first word, each with its help text. */
const commands: Record<string, { run: Command; help: string }> = {
  key: {
    run: keyCommand,
    help: `  key create --name NAME --role ROLE [--organization CODE] [--expires DAY] [--until DAY]
      Creates an account with a role and an API key, and shows the key once.
      --expires: the first day on which the key no longer works, at most a year from now; otherwise in 90 days
      --until: the first day on which the role no longer holds
  key list
  key rotate PREFIX [--expires DAY]
      Creates a second key of the same account; the first works until it is revoked.
  key revoke PREFIX`,
  },
  account: {
    run: accountCommand,
    help: `  account list
  account disable NUMBER
      Refuses all keys and tokens of the account within a second.
  account enable NUMBER`,
  },
  grant: {
    run: grantCommand,
    help: `  grant add --account ACCOUNT --role ROLE [--organization CODE] [--until DAY] [--name NAME]
      ACCOUNT: its number, or "ISSUER SUBJECT" for somebody who signs in by OIDC
  grant list
  grant end NUMBER`,
  },
  audit: {
    run: auditCommand,
    help: `  audit verify [--checkpoints FOLDER]
      Reports whether anything in the audit was changed, removed or added since it was written.
      --checkpoints: another copy of the folder AUDIT_DIR`,
  },
  rollups: {
    run: rollupsCommand,
    help: `  rollups verify
      Recounts all figures of whole subtrees from the records, and reports which stored ones differ.
  rollups rebuild
      Corrects the figures that differ; changes wait meanwhile.`,
  },
};

const help = `Usage: npx dangbo COMMAND, on the database that DATABASE_URL or DATA_DIR names

${Object.values(commands)
  .map((command) => command.help)
  .join('\n')}
  help

  ROLE: FIGURES_VIEWER, ANALYST, OFFICER, INSPECTOR or ADMINISTRATOR, everywhere or in the subtree of an
  organization by its CODE. DAY: YYYY-MM-DD.`;

/** Runs `dangbo` with its arguments, and returns the exit code. @throws ConfigError where it cannot be done */
export const runCommand: Command = async ([name = 'help', ...words], config: Config, print) => {
  if (['help', '--help', '-h'].includes(name)) {
    print(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new ConfigError(`There is no command "${name}": see npx dangbo help.`);
  return command.run(words, config, print);
};
