import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';
import { type Reminder, remindersRecount } from '../../test/reminders-recount.ts';

const server = await sharedServer();

const shown = `kind dueOn overdue badgeYears organization { code } member { fileNumber } term { name } rule { vi en }`;

interface Shown {
  kind: string;
  dueOn: string;
  overdue: boolean;
  badgeYears: number | null;
  organization: { code: string };
  member: { fileNumber: string } | null;
  term: { name: string } | null;
  rule: { vi: string; en: string };
}

/** Reads all reminders of an organization, page by page. */
async function readAll(
  code: string,
  span: object,
  page: 'first' | 'last' = 'first',
  size = 100,
): Promise<Shown[]> {
  const isForward = page === 'first';
  const all: Shown[] = [];
  for (let cursor: string | null = null; ; ) {
    const { organization } = await server.query(
      `query ($code: String!, $until: Date, $from: Date, $asOf: Date, $includeDescendants: Boolean, $size: Int, $cursor: String) {
        organization(code: $code) {
          reminders(until: $until, from: $from, asOf: $asOf, includeDescendants: $includeDescendants,
              ${page}: $size, ${isForward ? 'after' : 'before'}: $cursor) {
            totalCount nodes { ${shown} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
      { code, ...span, size, cursor },
    );
    const { nodes, pageInfo, totalCount } = organization.reminders;
    all.splice(isForward ? all.length : 0, 0, ...nodes);
    cursor = isForward ? pageInfo.endCursor : pageInfo.startCursor;
    if (!(isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) {
      expect(totalCount).toBe(all.length);
      return all;
    }
  }
}

const compared = ({ kind, dueOn, badgeYears, organization, member, term }: Shown): Reminder => [
  dueOn,
  organization.code,
  kind,
  [member?.fileNumber ?? term?.name ?? '', ...(badgeYears === null ? [] : [badgeYears])].join(' '),
];

const recount = await remindersRecount(server);
const spans = [
  { asOf: '2012-03-31', until: '2012-06-30' },
  { asOf: '2016-02-29', until: '2017-02-28' },
  { asOf: '2020-08-31', until: '2020-12-31', from: '2020-06-01' },
  { asOf: '2020-12-31', until: '2021-03-31' },
  { asOf: '2021-06-30', until: '2021-06-30' },
  { asOf: '2021-06-30', until: '2030-12-31', from: '2021-01-01' },
];

test.each(spans)('every reminder of each kind as of %o is that of the raw rows', async (span) => {
  for (const code of ['DUK', 'DUK-02', 'DUK-05', 'DUK-42']) {
    const found = await readAll(code, span);
    expect(found.map(compared).toSorted()).toEqual(recount(code, span));
    const order = found.map(({ dueOn, organization }) => `${dueOn} ${organization.code}`);
    expect(order).toEqual(order.toSorted());
  }
});
