import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../graph/node.ts';
import { buildServedSchema } from '../../schema.ts';
import { keyOf, makeCallers } from '../../test/callers.ts';
import { changeableIds } from '../../test/changeable-ids.ts';
import { findCallers } from '../../test/find-callers.ts';
import { fingerprint } from '../../test/fingerprint.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { findTypeOfId, idsIn, inputValue, missingId } from '../../test/input-values.ts';
import { missing } from '../../test/missing.ts';
import { type Records, readRecords } from '../../test/records.ts';
import { nodesSeenBy, type Roots, tableOf } from '../../test/scope-oracle.ts';
import { nodeTypesOf } from '../../test/selections.ts';

const schema = buildServedSchema();

let server: TestServer;
let records: Records;
let roots: Roots;

beforeAll(async () => {
  server = await startTestServer();
  // A mutation shall fail for nothing but the id that it is tried with.
  for (const table of ['organization', 'member']) {
    await server.database.orm.em.fork().execute(`update ${table} set version = 1`);
  }
  const { committee, cell } = await findCallers(server.database);
  roots = committee as Roots;
  await makeCallers(server.database, {
    caller: { ...roots, edit: roots.members, access: roots.members, audit: roots.members },
    // An account that the caller may not see.
    other: { ...cell },
  });
  records = await readRecords(server.database);
  roots = { ...roots, account: 1, audit: roots.members, access: roots.members };
});
afterAll(() => server?.stop());

/** Sends an operation and gives the answer as it came, with "ID" in place of the id. */
async function answerTo(query: string, id: string, variables?: object): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf('caller')}` },
    body: JSON.stringify({ query, variables }),
  });
  return `${response.status} ${(await response.text()).replaceAll(id, 'ID')}`;
}

/** Ids of a type that the caller may not see: the first and the last, and some between. */
function forbiddenIds(type: string): string[] {
  const allowed = nodesSeenBy(records, roots);
  const hidden = (records.get(tableOf(type)) ?? [])
    .map(({ id }) => Number(id))
    .filter((id) => !allowed(type, id));
  if (hidden.length === 0) {
    throw new Error(missing.hidden(type, 'src/guard/scope/forbidden-is-missing.test.ts'));
  }
  return [0, 0.3, 0.6, 0.999].map((part) =>
    encodeId(type, hidden[Math.floor(part * hidden.length)] as number),
  );
}

type Place = [where: string, field: GraphQLField<unknown, unknown>, argument: GraphQLArgument];

/** Every argument of every field that is an id, or holds any. */
const places = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !isIntrospectionType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args
          .filter((argument) => idsIn(argument.type).length > 0)
          .map((argument): Place => [`${type.name}.${field.name}`, field, argument]),
      )
    : [],
);

test('ids are arguments of queries and mutations alone, where they are tried here', () => {
  const roots = ['Query', 'Mutation'];
  expect(places.filter(([where]) => !roots.includes(where.split('.')[0] as string))).toEqual([]);
});

describe('read', () => {
  /** The place of the argument, the type of its id, the call, and the selection. */
  type Read = [string, string, string, string];
  const reads = places.flatMap(([where, field, argument]) => {
    if (!where.startsWith('Query.')) return [];
    const target = getNamedType(field.type);
    const list = argument.type.toString().includes('[');
    const [within] = idsIn(argument.type)[0] as readonly string[];
    // A filter names the record that the list is about: of the type in the name of its field, or of either.
    if (within !== undefined) {
      const call = `$id: ID!) { ${field.name}(${argument.name}: { ${within}: $id }`;
      const type = findTypeOfId(within);
      const types = type ? [type] : ['Member', 'Organization'];
      return types.map((name): Read => [where, name, call, 'totalCount nodes { id }']);
    }
    const types = isInterfaceType(target) ? nodeTypesOf(schema) : [target];
    const call = `$id: ${list ? '[ID!]!' : 'ID!'}) { ${field.name}(${argument.name}: $id`;
    return types.map(({ name }): Read => [where, name, call, '__typename id']);
  });

  test.each(reads)('%s of a forbidden %s', async (_where, type, call, selection) => {
    const query = `query(${call}) { ${selection} } }`;
    const ask = (id: string) => answerTo(query, id, { id: call.includes('[') ? [id] : id });
    const nowhere = await ask(missingId(type));
    expect(nowhere).toMatch(/^200 \{"data":\{"\w+":(null|\[null\]|\{"totalCount":0,"nodes":\[\]\})\}/);
    for (const id of forbiddenIds(type)) expect(await ask(id)).toBe(nowhere);
  });

  test('by a forbidden code or number', async () => {
    const allowed = nodesSeenBy(records, roots);
    const hidden = (type: string) =>
      (records.get(tableOf(type)) ?? []).filter(({ id }) => !allowed(type, Number(id))).slice(0, 20);
    const code = (value: unknown) => answerTo(`{ organization(code: "${value}") { id } }`, String(value));
    for (const row of hidden('Organization')) expect(await code(row.code)).toBe(await code('QA-NONE'));
    const number = (value: unknown) => answerTo(`{ member(fileNumber: "${value}") { id } }`, String(value));
    for (const row of hidden('Member')) expect(await number(row.file_number)).toBe(await number('999999ZZZ'));
  });
});

describe('written', () => {
  const tried = places.flatMap(([where, field, argument]) =>
    where.startsWith('Mutation.')
      ? idsIn(argument.type).map((path): [string, string, Place, readonly string[]] => [
          field.name,
          path.join('.'),
          [where, field, argument],
          path,
        ])
      : [],
  );

  let untouched: Awaited<ReturnType<typeof fingerprint>>;
  beforeAll(async () => {
    untouched = await fingerprint(server.database);
  });

  test.each(tried)('%s with a forbidden %s', async (name, _text, [, , argument], path) => {
    const changeable = await changeableIds(server.database, roots.members);
    const query = `mutation($input: ${argument.type}) {
      ${name}(input: $input) { __typename userErrors { code path message { vi en } } warnings { code } } }`;
    let id = '';
    const ask = (idOf: (type: string) => string) => {
      const input = inputValue(
        argument.type,
        argument.name,
        (type, at) => {
          if (at.join() !== path.join()) return changeable[type];
          id = idOf(type);
          return id;
        },
        path,
      );
      return answerTo(query, id, { input });
    };
    const nowhere = await ask(missingId);
    expect(nowhere).toMatch(/"code":"NOT_FOUND","path":\["input"/);
    for (const index of [0, 1, 2, 3]) {
      expect(await ask((type) => forbiddenIds(type)[index] as string)).toBe(nowhere);
    }
    expect(await fingerprint(server.database)).toEqual(untouched);
  });
});
