import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Need, Rule } from '../../graph/needs.ts';
import { encodeId } from '../../graph/node.ts';
import { buildServedSchema } from '../../schema.ts';
import type { Scopes } from '../../shared/permission.ts';
import type { KnownValues } from '../../test/argument-values.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { everyWay, operationOn, type Step, shortestPaths } from '../../test/paths.ts';
import { post } from '../../test/post.ts';
import { printAccessMatrix, scopesOfRole, seededRoles } from './access-matrix.ts';
import { fieldsIn, readRules, rules } from './field-rules.ts';

const schema = buildServedSchema();
const paths = shortestPaths(schema);
const known: KnownValues = {
  allValues: true,
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
const committed = readFileSync(join(import.meta.dirname, '../../../access-matrix.txt'), 'utf8');
const matrix = readMatrix(committed);

let server: TestServer;
beforeAll(async () => {
  const scopes: Record<string, Scopes> = Object.fromEntries(
    Object.keys(seededRoles).map((role) => [role, scopesOfRole(role)]),
  );
  server = await startTestServer();
  await makeCallers(server.database, scopes);
});
afterAll(() => server?.stop());

/** Reads a committed matrix: by field, its marks by role. */
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

/** The field for which an operation of a role was refused; undefined where it was not. */
async function refusedFor(
  role: string,
  document: string,
  variables: object,
  dryRun: boolean,
): Promise<string | undefined> {
  const { status, text } = await post(
    server.url,
    { query: document, variables },
    { authorization: `Bearer ${keyOf(role)}`, ...(dryRun && { 'x-dry-run': 'true' }) },
  );
  const { errors } = JSON.parse(text) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  const forbidden = errors?.find(({ extensions }) => extensions.code === 'FORBIDDEN');
  expect(status).toBe(forbidden ? 403 : 200);
  return forbidden && /"(\w+\.\w+)"/.exec(forbidden.message)?.[1];
}

/** Asks by paths through the schema in a role; gives those that were answered otherwise than the committed matrix says. */
async function differences(role: string, ways: Iterable<readonly Step[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const way of ways) {
    const { document, variables } = operationOn(way, known);
    const expected = way
      .map(({ type, field }) => `${type}.${field.name}`)
      .find((step) => matrix.get(step)?.[role] !== '✓');
    // Only refusals matter here: whatever is allowed is run dry.
    const refused = await refusedFor(role, document, variables, expected === undefined);
    if (refused !== expected) {
      wrong.push(`${document}: ${refused ?? 'answered'}, not ${expected ?? 'answered'}`);
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
    expect(printAccessMatrix(schema), 'Run `npm run generate` and review access-matrix.txt.').toBe(committed);
  });

  test.each(Object.keys(seededRoles))(
    '%s is answered and refused as it says, by every way to every field, with no SQL',
    async (role) => {
      const statements = await server.statements(async () => {
        expect(await differences(role, everyWay(schema))).toEqual([]);
      });
      expect(statements).toEqual([]);
    },
    60_000,
  );

  describe('fails where the rule of a field', () => {
    const changeable = rules;

    /** The fields with a changed rule of which the test above would pass. */
    async function unnoticed(fields: readonly string[], change: (what: string) => void): Promise<string[]> {
      const passed: string[] = [];
      for (const what of fields) {
        const right = changeable.get(what) as Rule;
        change(what);
        try {
          const ways = [paths.get(what) ?? []];
          const found = await Promise.all(Object.keys(seededRoles).map((role) => differences(role, ways)));
          if (found.flat().length === 0 || printAccessMatrix(schema) === committed) passed.push(what);
        } finally {
          changeable.set(what, right);
        }
      }
      return passed;
    }

    test('is taken away, whichever it is', async () => {
      expect(await unnoticed([...paths.keys()], (what) => changeable.delete(what))).toEqual([]);
    });

    test('is lifted, for a caller who gets as far as the field and lacks its permission', async () => {
      const guarding = [...paths]
        .filter(([what, path]) => {
          const marks = (step: Step) => matrix.get(`${step.type}.${step.field.name}`) ?? {};
          return Object.keys(seededRoles).some(
            (role) =>
              matrix.get(what)?.[role] !== '✓' &&
              path.slice(0, -1).every((step) => marks(step)[role] === '✓'),
          );
        })
        .map(([what]) => what);
      expect(guarding.length).toBeGreaterThan(30);
      expect(await unnoticed(guarding, (what) => changeable.set(what, 'anyone'))).toEqual([]);
    });
  });
});

describe('a schema is refused', () => {
  /** Reads the rules while a type has another than its own. */
  function readWith(name: string, need: Need | undefined): void {
    const type = schema.getType(name) as GraphQLObjectType;
    const own = type.extensions;
    type.extensions = { needs: need };
    try {
      readRules(schema);
    } finally {
      type.extensions = own;
    }
  }

  test('with a field without a rule', () => {
    expect(() => readWith('Member', undefined)).toThrow(/^Member\.\w+ has no rule of access: write @Needs/);
  });

  test('with a rule without a field', () => {
    expect(() => readWith('Member', { rule: 'members', except: { secret: 'personal' } })).toThrow(
      'Member has a rule for "secret" and no such field.',
    );
  });
});
