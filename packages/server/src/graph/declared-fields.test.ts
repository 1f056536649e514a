import { sql } from 'kysely';
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberRow } from '../features/member/member.rows.ts';
import { MemberType } from '../features/member/member.type.ts';
import { buildServedSchema } from '../schema.ts';
import { keyOf, makeCallers } from '../test/callers.ts';
import { startTestServer, type TestServer } from '../test/harness.ts';
import { startPlainServer } from '../test/plain-server.ts';
import { Computed } from './computed.ts';
import { DeclaredFields } from './declared-fields.ts';
import { fieldsOf } from './field-plan.ts';

const member = fieldsOf<MemberRow>();
const nullable = true;

/** Fields that depend on a value of the row, each declared and not declared. */
@DeclaredFields(() => MemberType)
class DeclaredProbes {
  /** A column of another type than its field, which GraphQL serializes. */
  @FieldResolver(() => String, { nullable })
  birthYearAsText() {
    return member.column('birthYear');
  }

  /** One of two columns, by a third. */
  @FieldResolver(() => String, { nullable })
  numberOrName() {
    return member.computed(numberOrName, 'fileNumber', 'fullName', 'officialOn');
  }
}

const numberOrName = new Computed(
  (fileNumber: string, fullName: string, officialOn: string | null) =>
    officialOn === null ? fullName : fileNumber,
  (fileNumber, fullName, officialOn) =>
    sql`case when ${officialOn} is null then ${fullName} else ${fileNumber} end`,
);

@Resolver(() => MemberType)
class ResolvedProbes {
  @FieldResolver(() => String, { nullable })
  eitherColumn(@Root() row: MemberRow) {
    return row.officialOn === null ? row.fullName : row.fileNumber;
  }

  @FieldResolver(() => String, { nullable })
  oneOrNothing(@Root() row: MemberRow) {
    return row.birthYear === 1960 ? row.fullName : null;
  }

  /** A resolver whose column depends on its argument. */
  @FieldResolver(() => String, { nullable })
  chosen(@Root() row: MemberRow, @Arg('number', () => Boolean) number: boolean) {
    return number ? row.fileNumber : row.givenName;
  }
}

let server: TestServer;
let planned: Awaited<ReturnType<typeof startPlainServer>>;
let plain: typeof planned;

beforeAll(async () => {
  const schema = buildServedSchema([DeclaredProbes, ResolvedProbes]);
  server = await startTestServer();
  await makeCallers(server.database, { all: { figures: 'everywhere', members: 'everywhere' } });
  planned = await startPlainServer(server.database, { schema, plans: true });
  plain = await startPlainServer(server.database, { schema });
});
afterAll(async () => {
  await planned?.stop();
  await plain?.stop();
  await server?.stop();
});

/** The members with the given fields, by either server; both must return the same. */
async function membersWith(fields: string): Promise<Record<string, unknown>[]> {
  const query = `{ members(first: 100) { nodes { ${fields} } } }`;
  const [one, other] = await Promise.all(
    [planned, plain].map(async ({ url }) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf('all')}` },
        body: JSON.stringify({ query }),
      });
      return response.text();
    }),
  );
  expect(one).toBe(other);
  return JSON.parse(one as string).data.members.nodes;
}

test('a resolver that is not declared gets whole rows', async () => {
  const rows = await membersWith('fullName fileNumber officialOn birthYear eitherColumn oneOrNothing');
  for (const { fullName, fileNumber, officialOn, birthYear, eitherColumn, oneOrNothing } of rows) {
    expect(eitherColumn).toBe(officialOn === null ? fullName : fileNumber);
    expect(oneOrNothing).toBe(birthYear === 1960 ? fullName : null);
  }
  expect(rows.some(({ officialOn }) => officialOn === null)).toBe(true);
  expect((await membersWith('eitherColumn')).map((row) => row.eitherColumn)).toEqual(
    rows.map((row) => row.eitherColumn),
  );
});

test('each selection of a field is resolved with its own arguments', async () => {
  const names = await membersWith('givenName fileNumber chosen(number: false)');
  const numbers = await membersWith('givenName fileNumber chosen(number: true)');
  expect(names.map((row) => row.chosen)).toEqual(names.map((row) => row.givenName));
  expect(numbers.map((row) => row.chosen)).toEqual(numbers.map((row) => row.fileNumber));
});

test('a declared value is computed from the columns that it names', async () => {
  const rows = await membersWith('numberOrName fullName fileNumber officialOn');
  for (const { numberOrName: value, fullName, fileNumber, officialOn } of rows)
    expect(value).toBe(officialOn === null ? fullName : fileNumber);
  expect((await membersWith('numberOrName')).map((row) => row.numberOrName)).toEqual(
    rows.map((row) => row.numberOrName),
  );
});

test('a column of another type is serialized as the type of its field', async () => {
  for (const { birthYearAsText, birthYear } of await membersWith('birthYearAsText birthYear'))
    expect(birthYearAsText).toBe(birthYear === null ? null : String(birthYear));
});

test('a declaration with a row parameter is refused when the schema is built', () => {
  @DeclaredFields(() => MemberType)
  class Wrong {
    @FieldResolver(() => String, { nullable })
    secret(@Root() row: MemberRow) {
      return member.column(row.id === 1 ? 'fullName' : 'fileNumber');
    }
  }
  expect(() => buildServedSchema([Wrong])).toThrow('Wrong.secret declares a field and gets no row');
});
