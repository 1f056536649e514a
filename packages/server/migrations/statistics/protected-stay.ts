import { columns, ofAnyRow, ofChanged, sources, stays } from './member-stay.ts';

const protectedColumns = { ethnicity: 'text', religion: 'text' };

/**
 * The table with what is protected, which no role reads but the owner's functions. Rows that ended lie apart by the year
 * of their end: for a day a large organization reads only those that ended after it.
 */
const second = stays({
  columns: { ...columns, ...protectedColumns },
  joined: '\n  left join member_sensitive as sensitive on sensitive.member_id = membership.member_id',
  order: (validTo) => `date_trunc('year', ${validTo}), organization_id, valid_from`,
  sources: {
    ...sources,
    member_sensitive: { ...ofAnyRow, update: ofChanged('member_id', '(ethnicity, religion)') },
  },
});

export const { keep: keepAllStays } = second;

/** The statements that give the table its second form. */
export const protectedStay: readonly string[] = [
  'drop view member_stay_fault, member_stay_recount',
  ...Object.entries(protectedColumns).map(
    (column) => `alter table member_stay add column ${column.join(' ')}`,
  ),
  'drop index member_stay_organization',
  'create index member_stay_organization on member_stay (organization_id, valid_to)',
  'create index member_stay_end on member_stay using brin (valid_to) with (pages_per_range = 32)',
  // Groups by several columns are far fewer than their products; else PostgreSQL would not group in parallel.
  ...Object.entries({ admission_number: 60, official_on: 2 }).map(
    ([column, values]) => `alter table member_stay alter column ${column} set (n_distinct = ${values})`,
  ),
  `create ${second.recount}`,
  `create ${second.fault}`,
  ...second.keepFunctions,
  ...second.triggersOf('member_sensitive'),
];
