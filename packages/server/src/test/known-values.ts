import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { encodeId } from '../graph/node.ts';
import { type KnownValues, orderBy, orderFieldsOf } from './argument-values.ts';
import type { TestCaller } from './harness.ts';
import { missing } from './missing.ts';
import type { Records } from './records.ts';
import { tableOf } from './scope-oracle.ts';

/** The ids of all objects of a database, of one type after another. */
export const allIds = (records: Records, types: readonly string[]): string[] =>
  types.flatMap((type) => (records.get(tableOf(type)) ?? []).map(({ id }) => encodeId(type, Number(id))));

const spread = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.max(1, Math.floor(items.length / most));
  return items.filter((_, index) => index % step === 0).slice(0, most);
};

/** A field that lists objects of a type: a root field, or one of the nodes of such a field, or of theirs. */
interface List {
  path: readonly string[];
  /** The fields by which it can be ordered, and undefined for its own order. */
  orders: readonly (string | undefined)[];
}

/** The shortest lists of a schema, by the type of their pages. */
export function listsOf(schema: GraphQLSchema): Map<string, List> {
  const lists = new Map<string, List>();
  let level = [{ type: schema.getQueryType(), path: [] as string[] }];
  for (let depth = 0; depth < 3; depth++) {
    const next: typeof level = [];
    for (const { type, path } of level) {
      for (const { name, args, type: target } of Object.values(type?.getFields() ?? {})) {
        const page = getNamedType(target);
        if (!isObjectType(page) || !page.name.endsWith('Connection') || lists.has(page.name)) continue;
        const orders = orderFieldsOf(args.find((argument) => argument.name === 'orderBy')?.type);
        lists.set(page.name, { path: [...path, name], orders: [undefined, ...orders] });
        const node = getNamedType(page.getFields().nodes?.type);
        if (isObjectType(node)) next.push({ type: node, path: [...path, name] });
      }
    }
    level = next;
  }
  return lists;
}

/** Some cursors of a list, from one end to the other, as a caller who may see everything gets them. */
async function cursorsOf(
  server: TestCaller,
  { path }: List,
  order: string | undefined,
): Promise<string[] | undefined> {
  const by = order ? `, orderBy: ${orderBy(order)}` : '';
  const [list = '', ...owners] = path.toReversed();
  const size = owners.length > 1 ? 10 : 100;
  const pages = `start: ${list}(first: 100${by}) { edges { cursor } } end: ${list}(last: 3${by}) { edges { cursor } }`;
  const within = (inner: string, owner: string) => `${owner}(first: ${size}) { nodes { ${inner} } }`;
  const data = await server.query(`{ ${owners.reduce(within, pages)} }`);
  const all = owners.toReversed().reduce((rows, owner) => rows.flatMap((row) => row[owner].nodes), [data]);
  const found = all.find(({ end }) => end.edges.length > 0);
  const chosen = found ? [found.start.edges[0], found.start.edges.at(-1), found.end.edges[0]] : [];
  const cursors = chosen.flatMap((edge) => (edge ? [edge.cursor] : []));
  return cursors.length > 0 ? cursors : undefined;
}

/** Options by which all codes, file numbers or values of inputs are tried, and not some. */
export interface KnownValueOptions {
  allFileNumbers?: boolean;
  allCodes?: boolean;
  allValues?: boolean;
}

/** Cursors of the lists of a schema, by the type of their pages and their order. */
export type KnownCursors = ReadonlyMap<string, string[] | undefined>;

/** Reads some cursors of every list, as a caller who may see everything gets them. */
export async function readCursors(server: TestCaller, schema: GraphQLSchema): Promise<KnownCursors> {
  const cursors = new Map<string, string[] | undefined>();
  for (const [connection, list] of listsOf(schema)) {
    for (const order of list.orders) {
      cursors.set(`${connection} ${order}`, await cursorsOf(server, list, order));
    }
  }
  return cursors;
}

/** Values for arguments: of records that a caller may see, and of records that they may not. */
export function knownValuesOf(
  records: Records,
  allowed: (type: string, id: number) => boolean,
  types: readonly string[],
  cursors: KnownCursors,
  { allFileNumbers = false, allCodes = true, allValues = false }: KnownValueOptions = {},
): KnownValues {
  const members = records.get('member') ?? [];
  const organizations = records.get('organization') ?? [];
  const mine = (type: string, wanted: boolean) =>
    (records.get(tableOf(type)) ?? []).find(({ id }) => allowed(type, Number(id)) === wanted);
  const names = [mine('Member', true), mine('Member', false)].flatMap((row) =>
    row ? [String(row.full_name)] : [],
  );
  const states = records.get('organization_state') ?? [];
  const organization = (wanted: boolean) =>
    states.find(({ organization_id: id }) => allowed('Organization', Number(id)) === wanted);
  return {
    allValues,
    days: ['2011-06-30', '2015-12-31', '2018-06-30', '2021-06-30'],
    moments: [mine('AuditEntry', true), mine('AuditEntry', false)].flatMap((row) =>
      row ? [new Date(String(row.at)).toISOString()] : [],
    ),
    callers: ['', 'account:1'],
    operations: ['', 'decideRatings'],
    codes: (allCodes ? organizations : spread(organizations, 10)).map(({ code }) => String(code)),
    fileNumbers: (allFileNumbers ? members : spread(members, 50)).map((row) => String(row.file_number)),
    ids: types.flatMap((type) =>
      [mine(type, true), mine(type, false)].flatMap((row) => (row ? [encodeId(type, Number(row.id))] : [])),
    ),
    searches: [
      ...names,
      ...[organization(true), organization(false)].flatMap((row) => (row ? [String(row.name)] : [])),
    ],
    cursors: (connection, asked) => {
      const order = /field: (\w+)/.exec(asked ?? '')?.[1];
      const found = cursors.get(`${connection} ${order}`);
      if (!found) throw new Error(missing.cursors(connection, order));
      return found;
    },
  };
}
