import { type Change, changes } from '../baseline/rollup-parts.ts';
import { refuseOtherIsolation } from '../meeting/cell-years.ts';

/** The columns by which members are counted, with types; those of every member first, which PostgreSQL reads faster. */
export const columns = {
  organization_id: 'integer not null',
  valid_from: 'date not null',
  valid_to: 'date not null',
  member_id: 'integer not null',
  since: 'date not null',
  admitted_on: 'date not null',
  admission_number: 'integer not null',
  status: 'membership_status not null',
  birth_year: 'smallint',
  sex: 'sex',
  official_on: 'date',
  political_theory: 'political_theory',
  general_education: 'text',
  professional_qualification: 'text',
  occupation: 'text',
};
const under = (table: string, columns: string) => columns.replaceAll(/\w+/g, `${table}.$&`);

/** A day as a number: that of 5 November 2020 is 20201105. */
export const dayNumber = (day: string): string =>
  `(extract(year from ${day}) * 10000 + extract(month from ${day}) * 100 + extract(day from ${day}))::integer`;

/** The columns of a member that are counted by, where it has others that change more often. */
const counted = `(admission_decided_on, admitted_on, birth_year, sex, official_on, political_theory,
  general_education, professional_qualification, occupation)`;

/** The members whose rows a change may touch. */
const ofRows = (change: Change) => `select member_id from (${changes[change]}) as changed`;
/** The members whose rows an update has changed in some columns. */
export const ofChanged = (id: string, columns: string) =>
  `select added.${id} from added join removed using (${id}) where ${under('added', columns)} is distinct from ${under('removed', columns)}`;

/** By table, the members of each change of it that has a trigger. */
type Sources = Readonly<Record<string, Partial<Record<Change, string>>>>;

/** The members of every change of a table. */
export const ofAnyRow = { insert: ofRows('insert'), update: ofRows('update'), delete: ofRows('delete') };

/** A form of the table `member_stay`. */
interface Shape {
  columns: Readonly<Record<string, string>>;
  /** Joined to memberships, statuses and members, for columns called like those of the table. */
  joined?: string;
  /** The order in which rows are written, by which those that are read together lie together. */
  order: (validTo: string) => string;
  /** A member who comes or goes has no membership, and so no stay. */
  sources: Sources;
}

const transitions: Record<Change, string> = {
  insert: 'new table as added',
  update: 'old table as removed new table as added',
  delete: 'old table as removed',
};

const changesOf = (sources: Sources, source: string) =>
  Object.entries(sources[source] ?? {}) as [Change, string][];

/** Columns of a stay that are not those of the member. */
const computed: Readonly<Record<string, string>> = {
  organization_id: 'membership.organization_id',
  valid_from: 'greatest(membership.valid_from, status.valid_from) as valid_from',
  valid_to: 'least(membership.valid_to, status.valid_to) as valid_to',
  member_id: 'membership.member_id',
  since: 'membership.valid_from as since',
  admission_number: `${dayNumber('coalesce(member.admission_decided_on, member.admitted_on)')} as admission_number`,
  status: 'status.status',
  ethnicity: 'sensitive.ethnicity',
  religion: 'sensitive.religion',
};

/** The statements for one form of the table. */
export function stays({ columns, joined = '', order, sources }: Shape) {
  const names = Object.keys(columns).join(', ');
  const selected = Object.keys(columns).map((name) => computed[name] ?? `member.${name}`);
  const recount = `view member_stay_recount as
  select ${selected.join(', ')}
  from cell_membership as membership
  join member_status as status on status.member_id = membership.member_id
    and status.valid_from < membership.valid_to and status.valid_to > membership.valid_from
  join member on member.id = membership.member_id${joined}
  order by ${order('least(membership.valid_to, status.valid_to)')}`;
  const fault = `view member_stay_fault as
  select organization_id as ancestor_id, ${names.replace('organization_id, ', '')}, sum(missing)::integer as missing
  from (
    select *, 1 as missing from member_stay_recount
    union all select *, -1 from member_stay) as both_ways
  group by ${names} having sum(missing) <> 0`;
  /**
   * The statement that makes the rows of some members what they should be, by a condition on `member_id`. Rows may be
   * equal: as many as there are too many go.
   */
  const keep = (members = 'true'): string => `
  with wrong (${names}, missing) as materialized (select * from member_stay_fault where ${members}),
  gone as (
    delete from member_stay where ctid = any (array(
      select ctid from (
        select stay.ctid, missing, row_number() over (partition by ${under('wrong', names)}) as place
        from member_stay as stay join wrong using (member_id)
        where missing < 0 and (${under('stay', names)}) is not distinct from (${under('wrong', names)})) as equal
      where place <= -missing)))
  insert into member_stay
  select ${names} from wrong, generate_series(1, missing) order by ${order('valid_to')};`;
  /**
   * Of two changes of the same member the second waits for the first, and sees what it did. The plan is made once a
   * connection: making it takes longer than reading the few rows.
   */
  const keepFunction = (source: string): string => {
    const touched = changesOf(sources, source);
    return `create or replace function keep_member_stays_by_${source}() returns trigger language plpgsql
  security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
  declare
    members integer[];
  begin
    ${touched.map(([change, members]) => `if tg_op = '${change.toUpperCase()}' then members = array(${members}); end if;`).join('\n    ')}
    if members = '{}' then return null; end if; ${refuseOtherIsolation}
    perform from member where id = any (members) order by id for no key update;
    ${keep('member_id = any (members)')}
    return null;
  end $$`;
  };
  /** Triggers whose names make them fire before those of the roll-ups: members are locked before organizations. */
  const triggersOf = (source: string): string[] =>
    changesOf(sources, source).map(
      ([change]) => `create trigger keep_member_stays_${change} after ${change} on ${source}
    referencing ${transitions[change]} for each statement execute function keep_member_stays_by_${source}()`,
    );
  return { recount, fault, keep, keepFunctions: Object.keys(sources).map(keepFunction), triggersOf };
}

/** The tables that the first form is made of. */
export const sources: Sources = {
  cell_membership: ofAnyRow,
  member_status: ofAnyRow,
  member: { update: ofChanged('id', counted) },
};

const first = stays({ columns, order: () => 'organization_id, valid_from', sources });

const table: readonly string[] = [
  `create table member_stay (${Object.entries(columns)
    .map((column) => column.join(' '))
    .join(', ')})`,
  'create index member_stay_organization on member_stay (organization_id)',
  'create index member_stay_member on member_stay (member_id)',
  `comment on table member_stay is
    'Members in a cell with one status, and what they are counted by: the statistics of a cell read rows that lie together.'`,
  `comment on column member_stay.admission_number is
    'The day of the decision of admission as a number, such as 20201105: full years since then are a difference of numbers.'`,
  `comment on column member_stay.since is 'The day on which the member came to the cell.'`,
  // Those of a cell lie together after a load or a rebuild.
  `create ${first.recount}`,
  `create ${first.fault}`,
];

export const { keep: keepStays, keepFunctions } = first;

/**
 * The table from which members are counted by their attributes, kept with the writes. It has a row for each stay in a cell
 * with one status, so that a day selects rows and no other table is joined for each member.
 */
export const memberStay: readonly string[] = [
  ...table,
  ...keepFunctions,
  ...Object.keys(sources).flatMap(first.triggersOf),
];
