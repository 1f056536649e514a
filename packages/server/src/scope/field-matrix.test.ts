import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServedSchema } from '../schema.ts';
import { encodeId } from '../shared/node.ts';
import type { Scopes } from '../shared/permission.ts';
import type { Words } from '../test/argument-values.ts';
import { keyOf, makeCallers } from '../test/callers.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { operationOn, shortestPaths } from '../test/paths.ts';
import { printAccessMatrix, scopesOfRole, seededRoles } from './access-matrix.ts';
import { checkEveryFieldHasRule, fieldsIn, type Rule, rules } from './field-rules.ts';

const schema = buildServedSchema();
const paths = shortestPaths(schema);
const words: Words = {
  days: ['2020-12-31'],
  moments: ['2020-12-31T00:00:00Z'],
  callers: ['account:1'],
  operations: ['decideRatings'],
  codes: ['DUK'],
  fileNumbers: ['000000AB'],
  ids: [encodeId('Organization', 1)],
  searches: ['an'],
  cursors: () => [],
};
const committed = readFileSync(join(import.meta.dirname, '../../access-matrix.txt'), 'utf8');

let server: TestServer;
beforeAll(async () => {
  const scopes: Record<string, Scopes> = Object.fromEntries(
    Object.keys(seededRoles).map((role) => [role, scopesOfRole(role)]),
  );
  server = await startTestServer();
  await makeCallers(server.database, scopes);
});
afterAll(() => server?.stop());

/** The committed matrix, read: by field, its marks by role. */
function readMatrix(text: string): Map<string, Record<string, string>> {
  const [, header = '', ...lines] = text.trimEnd().split('\n');
  const roles = header.split(/ +/).slice(2);
  return new Map(
    lines.map((line) => {
      const [field = '', , ...marks] = line.split(/ +/);
      return [field, Object.fromEntries(roles.map((role, index) => [role, marks[index] as string]))];
    }),
  );
}

/** Which field an operation was refused for, asked by a role; undefined where it was not. */
async function refusedFor(
  role: string,
  document: string,
  variables: object,
  dryRun: boolean,
): Promise<string | undefined> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${keyOf(role)}`,
      ...(dryRun && { 'x-dry-run': 'true' }),
    },
    body: JSON.stringify({ query: document, variables }),
  });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  const forbidden = errors?.find(({ extensions }) => extensions.code === 'FORBIDDEN');
  expect(response.status).toBe(forbidden ? 403 : 200);
  return forbidden && /"(\w+\.\w+)"/.exec(forbidden.message)?.[1];
}

/** Asks for every field in every role, or for one; gives where that was answered otherwise than the matrix says. */
async function differences(roles: readonly string[], only?: string) {
  const matrix = readMatrix(committed);
  const wrong: string[] = [];
  for (const [what, path] of paths) {
    if (only !== undefined && what !== only) continue;
    const { document, variables } = operationOn(path, words);
    for (const role of roles) {
      const expected = path
        .map(({ type, field }) => `${type}.${field.name}`)
        .find((step) => matrix.get(step)?.[role] !== '✓');
      // What is answered, and what an act would do, is no matter here.
      const refused = await refusedFor(role, document, variables, true);
      if (refused !== expected) {
        wrong.push(`${what} as ${role}: ${refused ?? 'answered'}, not ${expected ?? 'answered'}`);
      }
      if (refused === undefined) continue;
      const statements = await server.statements(async () => {
        expect(await refusedFor(role, document, variables, false)).toBe(refused);
      });
      if (statements.length > 0) wrong.push(`${what} as ${role} sent SQL: ${statements[0]}`);
    }
  }
  return wrong;
}

describe('role by field', () => {
  test('the roles are those of a new database', async () => {
    const rows = await server.database.orm.em
      .fork()
      .execute<{ role: string; permission: string }[]>(
        `select role_key as role, permission from role_permission where role_key not like 'TEST%'`,
      );
    const seeded = Object.entries(seededRoles).flatMap(([role, all]) => all.map((one) => `${role} ${one}`));
    expect(rows.map(({ role, permission }) => `${role} ${permission}`).toSorted()).toEqual(seeded.toSorted());
  });

  test('every field can be reached', () => {
    expect([...paths.keys()].toSorted()).toEqual(fieldsIn(schema));
  });

  test('the committed matrix is that of the rules', () => {
    expect(printAccessMatrix(schema)).toBe(committed);
  });

  test.each(Object.keys(seededRoles))('%s is answered and refused as it says', async (role) => {
    expect(await differences([role])).toEqual([]);
  });

  test.each([
    ['Member.fullName', 'figures'],
    ['Organization.code', 'audit'],
    ['Mutation.admitMember', 'members'],
    ['Query.node', 'access'],
  ] satisfies [string, Rule][])('fails where the rule of %s is another', async (what, rule) => {
    const changeable = rules as Map<string, Rule>;
    const right = changeable.get(what) as Rule;
    changeable.set(what, rule);
    try {
      expect(printAccessMatrix(schema)).not.toBe(committed);
      expect(await differences(Object.keys(seededRoles), what)).not.toEqual([]);
    } finally {
      changeable.set(what, right);
    }
  });
});

describe('a schema is refused', () => {
  const sdl = printSchema(schema);

  test('with a field without a rule', () => {
    const more = buildSchema(`${sdl}\nextend type Member { secret: String }`);
    expect(() => checkEveryFieldHasRule(more)).toThrow('without a rule: Member.secret;');
  });

  test('with a rule without a field', () => {
    const less = buildSchema(sdl.replace(/"""[^"]*"""\s*fileNumber: String!\n/, ''));
    expect(() => checkEveryFieldHasRule(less)).toThrow(/without a field: .*\.fileNumber/);
  });
});
