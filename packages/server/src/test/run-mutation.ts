import { expect } from 'vitest';
import { casesOf } from './cases.ts';
import type { TestCaller, TestServer } from './harness.ts';
import { technicalWords } from './technical-words.ts';

// biome-ignore lint/suspicious/noExplicitAny: a payload has the shape of its mutation
type Payload = any;

/** The document of a mutation, with its input as the variable; its selection is that of its cases. */
export const mutation = (name: string) => `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { ${casesOf(name).selection}
    userErrors { code path message { vi en } } warnings { code path message { vi en } } } }`;

/** Sends a mutation and gives its payload, accepted or refused. */
export async function sendMutation(caller: TestCaller, name: string, input: object): Promise<Payload> {
  return (await caller.query(mutation(name), { input }))[name];
}

/** Sends a mutation that must be accepted. */
export async function done(caller: TestCaller, name: string, input: object): Promise<Payload> {
  const payload = await sendMutation(caller, name, input);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** Sends a mutation that must be refused, with both languages and nothing changed, and gives its codes with their paths. */
export async function refused(server: TestServer, name: string, input: object): Promise<[string, string][]> {
  const before = await countRows(server);
  const { userErrors, warnings, ...fields } = await sendMutation(server, name, input);
  expect(userErrors).not.toEqual([]);
  expect(warnings).toEqual([]);
  for (const field of Object.values(fields)) expect(field ?? []).toEqual([]);
  expect(await countRows(server)).toEqual(before);
  return codesIn(userErrors);
}

/** The codes of userErrors or warnings, each with its path. */
export function codesIn(problems: Payload[]): [string, string][] {
  for (const { message } of problems) {
    for (const text of [message.vi, message.en]) {
      expect(text).toMatch(/^\S.*[.]$/);
      expect(text).not.toMatch(/undefined|NaN|null/);
    }
    expect(technicalWords(message.vi)).toEqual([]);
  }
  return problems.map(({ code, path }) => [code, path.join('.')]);
}

/** Counts the rows of every table of the features, and those that have ended, and adds up their versions. */
async function countRows({ database }: TestServer) {
  const counts = Array.from(database.orm.getMetadata().getAll().values(), ({ tableName, props }) => {
    const columns = props.flatMap(({ fieldNames = [] }) => fieldNames);
    const figures = [
      'count(*)::int',
      ...(columns.includes('valid_to') ? ["count(*) filter (where valid_to < 'infinity')::int"] : []),
      ...(columns.includes('version') ? ['sum(version)::int'] : []),
    ];
    return `(select array[${figures}] from ${tableName}) as ${tableName}`;
  });
  return database.orm.em.fork().execute(`select ${counts.join(', ')}`);
}
