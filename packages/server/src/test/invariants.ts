import type { TestServer } from './harness.ts';

const holds = (table: string, day: string) => `${table}.valid_from <= ${day} and ${table}.valid_to > ${day}`;
const ruled = (role: string, key: string) =>
  `exists (select from regulation where key = '${key}' and value @> to_jsonb(${role}::text))`;
const validity = (table: string) => `daterange(${table}.valid_from, ${table}.valid_to)`;

/** Statements that list the rows by which an invariant is broken, by the name of the fault. */
const faults: Record<string, string> = {
  'a fault that the database itself looks for': `
    select 'organization' as view, organization_id as id, problem from organization_fault
    union all select 'parent', organization_id, problem from parent_fault
    union all select 'member', member_id, problem from member_fault
    union all select 'cell', member_id, problem from cell_fault
    union all select 'position', member_id, problem from position_fault
    union all select 'last cell', member_id, problem from last_cell_fault
    union all select 'meeting', id, problem from meeting_fault`,
  'a roll-up that is not what a recount gives': `
    select 'rating' as rollup, ancestor_id, year::text as moment, missing from rating_rollup_fault
    union all select 'membership', ancestor_id, day::text, missing from membership_rollup_fault
    union all select 'movement', ancestor_id, year::text, missing from movement_rollup_fault
    union all select 'daily movement', ancestor_id, day::text, missing from daily_movement_rollup_fault
    union all select 'organization', ancestor_id, day::text, missing from organization_rollup_fault
    union all select 'secretary', ancestor_id, day::text, missing from secretary_rollup_fault
    union all select 'probation', ancestor_id, day::text, missing from probation_rollup_fault
    union all select 'upgrade', ancestor_id, year::text, missing from upgrade_rollup_fault
    union all select 'cell span', ancestor_id, from_year::text, missing from cell_span_fault
    union all select 'meeting year', ancestor_id, year::text, missing from meeting_year_fault
    union all select 'cell', ancestor_id, until_year::text, missing from cell_rollup_fault
    union all select 'meeting', ancestor_id, year::text, missing from meeting_rollup_fault
    union all select 'attendance', ancestor_id, year::text, missing from attendance_rollup_fault
    union all select 'training course', ancestor_id, year::text, missing from training_course_rollup_fault
    union all select 'committee training', ancestor_id, years::text, missing from committee_training_fault
    union all select 'stay of a member', ancestor_id, member_id::text, missing from member_stay_fault
    union all select 'committee members trained', ancestor_id, year::text, missing from committee_training_rollup_fault`,
  'two holders at a time of a position that has one': `
    select one.id from position as one join position as two using (organization_id, role)
    where one.id < two.id and ${validity('one')} && ${validity('two')} and ${ruled('role', 'position.single-holder')}`,
  'one holder at a time of two positions that exclude each other': `
    select one.id from position as one join position as two
      on one.organization_id = two.organization_id and one.member_id = two.member_id and one.id < two.id
        and ${validity('one')} && ${validity('two')}
    where ${ruled('one.role', 'position.exclusive-roles')} and ${ruled('two.role', 'position.exclusive-roles')}`,
  'a position of a member who is not official': `
    select id from position where not coalesce((
      select range_agg(${validity('member_status')}) @> ${validity('position')}
      from member_status where member_id = position.member_id and status = 'OFFICIAL'), false)`,
  'a position of a member who is not under the organization': `
    select id from position where not coalesce((
      select range_agg(${validity('membership')} * ${validity('place')}) @> ${validity('position')}
      from cell_membership as membership join organization_closure as place
        on place.descendant_id = membership.organization_id and ${validity('place')} && ${validity('membership')}
      where membership.member_id = position.member_id and place.ancestor_id = position.organization_id), false)`,
  'a grade that its year does not have': `
    select rating.id from member_rating as rating where not exists (
      select from rating_scheme join rating_scheme_grade on scheme_id = rating_scheme.id
      where rating.year between from_year and to_year and grade = rating.grade
        and rating_scheme_grade.subject = 'MEMBER')`,
  'a rating in a cell that the member was not in': `
    select id from member_rating as rating where stage = 'DECIDED' and not exists (
      select from cell_membership
      where member_id = rating.member_id and organization_id = rating.organization_id
        and ${holds('cell_membership', 'least(make_date(year, 12, 31), rated_on)')})`,
  'a birth year that is not that of the birth date': `
    select id from member left join member_personal on member_id = id
    where birth_year is distinct from extract(year from birth_on)`,
  'probation that does not last 12 months': `
    select id from member where official_on <> (admitted_on + interval '12 months')::date`,
};

/** Every fault of the records, by its name. */
export async function findFaults({ database }: TestServer, days: readonly string[]): Promise<object[]> {
  const em = database.orm.em.fork();
  const found: object[] = [];
  for (const [fault, sql] of Object.entries(faults)) {
    for (const row of await em.execute<object[]>(sql)) found.push({ fault, ...row });
  }
  for (const day of days) {
    const at = `'${day}'::date`;
    const tree = `
      with recursive walk (ancestor_id, descendant_id, depth) as (
        select organization_id, organization_id, 0 from organization_state where ${holds('organization_state', at)}
        union all
        select walk.ancestor_id, child.organization_id, walk.depth + 1
        from walk join organization_state as child on child.parent_id = walk.descendant_id and ${holds('child', at)})`;
    const closure = `select ancestor_id, descendant_id, depth::int from organization_closure
      where ${holds('organization_closure', at)}`;
    const differences = await em.execute<object[]>(
      `${tree} (select * from walk except ${closure}) union all (${closure} except select * from walk)`,
    );
    for (const row of differences) found.push({ fault: 'a place in the tree', day, ...row });
  }
  return found;
}

/** The members that movements up to the end of a year leave in every organization of a tree: opening + in − out. */
export async function balances(
  { database }: TestServer,
  code: string,
  year: number,
): Promise<Map<string, number>> {
  const moves = (column: string, sign: number) => `
    select place.ancestor_id, ${sign} as step from member_event as event join organization_closure as place
      on place.descendant_id = event.${column} and ${holds('place', 'event.effective_on')}
    where event.effective_on <= make_date(?, 12, 31)`;
  const rows = await database.orm.em.fork().execute<{ code: string; balance: number }[]>(
    `with moved as (${moves('to_organization_id', 1)} union all ${moves('from_organization_id', -1)})
     select organization.code, coalesce(sum(step), 0)::int as balance
     from organization left join moved on ancestor_id = organization.id
     where organization.code like ? group by organization.code`,
    [year, year, `${code}%`],
  );
  return new Map(rows.map((row) => [row.code, row.balance]));
}
