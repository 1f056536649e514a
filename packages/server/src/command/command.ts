import { parseArgs } from 'node:util';
import { encodeId } from '../graph/node.ts';
import { type Config, ConfigError } from '../shared/config.ts';
import { isDay } from '../shared/dates.ts';

/**
 * A command of `dangbo`, called with the words after its name; returns the exit code.
 * @throws ConfigError whose message is one sentence for the person at the terminal.
 */
export type Command = (words: string[], config: Config, print: (line: string) => void) => Promise<number>;

/** Reads `--name value` options and the words between them. @throws ConfigError for any other option */
export function readOptions<Name extends string>(
  words: string[],
  names: readonly Name[],
): { options: { [N in Name]?: string }; rest: string[] } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    return { options: values as { [N in Name]?: string }, rest: positionals };
  } catch (error) {
    const [reason] = (error as Error).message.split(/[.\n]/);
    throw new ConfigError(`${reason}: see npx dangbo help.`);
  }
}

/** Returns the only word that is expected here. @throws ConfigError */
export function onlyWord(rest: readonly string[], meaning: string): string {
  const [word, ...others] = rest;
  if (word === undefined || others.length > 0) throw new ConfigError(`Give ${meaning}: see npx dangbo help.`);
  return word;
}

/** Returns the value of a required option. @throws ConfigError */
export function required(value: string | undefined, name: string, example: string): string {
  if (value === undefined)
    throw new ConfigError(`--${name} is missing: give for example --${name} ${example}.`);
  return value;
}

/** The global id for the number of an account or a grant. @throws ConfigError */
export function idOf(type: 'Account' | 'Grant', text: string): string {
  if (/^[1-9]\d{0,8}$/.test(text)) return encodeId(type, Number(text));
  throw new ConfigError(`"${text}" is no number: take it from npx dangbo ${type.toLowerCase()} list.`);
}

/** Checks an option that is a day. @throws ConfigError */
export function day(value: string | undefined, name: string): string | undefined {
  if (value === undefined || isDay(value)) return value;
  throw new ConfigError(`--${name} is "${value}": write the day as YYYY-MM-DD, such as 2027-06-30.`);
}

/** Creates a command whose first word names one of its actions. */
export const commandOf = (name: string, actions: Readonly<Record<string, Command>>): Command => {
  const names = Object.keys(actions);
  return async ([action = '', ...words], config, print) => {
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (run) return run(words, config, print);
    throw new ConfigError(
      `Give ${name} ${names.slice(0, -1).join(', ')} or ${names.at(-1)}: see npx dangbo help.`,
    );
  };
};
