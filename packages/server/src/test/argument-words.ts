import { encodeId } from '../graph/node.ts';
import type { Words } from './argument-values.ts';
import type { TestCaller } from './harness.ts';
import { nodesSeenBy, type Records, type Roots, tableOf } from './scope-oracle.ts';

/** The ids of all objects of a database, of one type after another. */
export const allIds = (records: Records, types: readonly string[]): string[] =>
  types.flatMap((type) => (records.get(tableOf(type)) ?? []).map(({ id }) => encodeId(type, Number(id))));

const spread = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.max(1, Math.floor(items.length / most));
  return items.filter((_, index) => index % step === 0).slice(0, most);
};

/** Cursors from one end of a list of everything to the other, as one who may see everything gets them. */
async function cursorsOf(server: TestCaller, list: string, order: string | undefined): Promise<string[]> {
  const by = order ? `, orderBy: { field: ${order} }` : '';
  const { [list]: page } = await server.query(`{ ${list}(first: 100${by}) { edges { cursor } } }`);
  const { [list]: end } = await server.query(`{ ${list}(last: 3${by}) { edges { cursor } } }`);
  return [page.edges[0], page.edges.at(-1), end.edges[0]].map(({ cursor }) => cursor);
}

/** The lists of everything, by the type of their pages, with their orders: the first where none is asked for. */
const lists: Record<string, { list: string; orders: (string | undefined)[] }> = {
  AccountConnection: { list: 'accounts', orders: [undefined] },
  AuditEntryConnection: { list: 'auditLog', orders: [undefined] },
  MemberConnection: { list: 'members', orders: ['NAME', 'ADMITTED_ON'] },
  OrganizationConnection: { list: 'organizations', orders: ['CODE', 'NAME'] },
};

/** Whether all codes and file numbers are tried, or some. */
export interface WordOptions {
  allFileNumbers?: boolean;
  allCodes?: boolean;
}

/** Values for arguments, from the records of a server, asked by one who may see everything: of what a caller may see and of what they may not. */
export async function wordsFor(
  server: TestCaller,
  records: Records,
  roots: Roots,
  types: readonly string[],
  { allFileNumbers = false, allCodes = true }: WordOptions = {},
): Promise<Words> {
  const allowed = nodesSeenBy(records, roots);
  const cursors = new Map<string, string[]>();
  for (const [connection, { list, orders }] of Object.entries(lists)) {
    for (const order of orders) {
      cursors.set(`${connection} ${order}`, await cursorsOf(server, list, order));
    }
  }
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
    cursors: (connection, order) => {
      const known = lists[connection];
      const found = cursors.get(`${connection} ${/field: (\w+)/.exec(order ?? '')?.[1] ?? known?.orders[0]}`);
      if (!found) throw new Error(`words.ts has no cursors of ${connection} by ${order}`);
      return found;
    },
  };
}
