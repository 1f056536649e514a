import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { inOrganization } from '../../database/scope.ts';
import { holdsOn } from '../../database/search.ts';
import type { Rules } from '../../features/regulation/rules.ts';
import { defineConnection } from '../../graph/connection.ts';
import type { Day } from '../../shared/dates.ts';
import { type ReminderKind, reminderKinds, ruleSentences } from './reminder-kinds.ts';
import { workingDaysAfter } from './working-days.ts';

/** A reminder, with the organization that it concerns as its id: several have the same. */
export interface ReminderRow {
  id: number;
  kind: ReminderKind;
  dueOn: Day;
  overdue: boolean;
  organizationId: number;
  memberId: number | null;
  termId: number | null;
  badgeYears: number | null;
  ruleVi: string;
  ruleEn: string;
}

interface RemindersOn {
  asOf: Bound<Day>;
  until: Bound<Day>;
  /** Undefined where what is overdue is asked for as well. */
  from: Bound<Day> | undefined;
  kinds: readonly ReminderKind[] | undefined;
  includeDescendants: boolean;
}

/** A rule that is in force on the day of a row, under a name of its own. */
const rule = (key: keyof Rules, name: string, day: Expression<unknown> | Bound<Day>) =>
  sql`regulation as ${sql.ref(name)} on ${sql.ref(`${name}.key`)} = ${sql.lit(key)} and ${holdsOn(name, day)}`;

/**
 * The organizations of the subtree of which the caller sees everything up to the day: where one had left the scope by
 * then, a recognition or a meeting that the caller does not see would be taken for missing.
 */
const places = (parent: Expression<number>, { asOf, includeDescendants }: RemindersOn) => sql`
  select place.organization_id from (
    select descendant_id as organization_id, ${asOf}::date as day from organization_closure
    where ancestor_id = ${parent} and ${holdsOn('organization_closure', asOf)}
      ${includeDescendants ? sql`` : sql`and depth = 0`}) as place
  where ${sql.raw(inOrganization('organization_id', 'day').filter('place', 'members', {}))}`;

/**
 * The members of whom no recognition was decided by the day, with the end of their probation. A recognition takes effect
 * with that end, however late it is decided: those that were still to be decided are few, and found by an index.
 */
const probations = ({ asOf }: RemindersOn) => sql`
  select stay.organization_id, stay.member_id, ended.ends_on, months.value #>> '{}' as amount, months.source
  from place
  join member_stay as stay on stay.organization_id = place.organization_id and ${holdsOn('stay', asOf)}
    and (stay.status = 'PROBATIONARY' or stay.member_id in (
      select member.id from member
      where member.recognition_decided_on > ${asOf}::date and member.official_on <= ${asOf}::date))
  join ${rule('member.probation-months', 'months', sql.ref('stay.admitted_on'))}
  cross join lateral (
    select (stay.admitted_on + (months.value #>> '{}')::int * interval '1 month')::date as ends_on) as ended`;

/** The past months of which meetings may be owed. */
const months = ({ asOf }: RemindersOn) => sql`
  select first_day, last_day, monthly.value #>> '{}' as amount, monthly.source, period.value #>> '{}' as period
  from regulation as span
  cross join generate_series(1, (span.value #>> '{}')::int) as back
  cross join lateral (
    select (date_trunc('month', ${asOf}::date::timestamp) - back * interval '1 month')::date as first_day) as start
  cross join lateral (select (first_day + interval '1 month')::date - 1 as last_day) as finish
  join ${rule('meeting.regular-per-month', 'monthly', sql.ref('last_day'))}
  join ${rule('meeting.owed-period', 'period', sql.ref('first_day'))}
  where span.key = 'meeting.owed-reminder-months' and ${holdsOn('span', asOf)}`;

/** The times in which the organizations were cells. */
const cells = () => sql`
  select state.organization_id, range_agg(daterange(state.valid_from, state.valid_to)) as life
  from place
  join organization_state as state on state.organization_id = place.organization_id
  where state.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') and state.valid_to > (select min(first_day) from month)
  group by state.organization_id`;

const none = sql`null::int`;

/** What each kind of reminder is of, without regard to the span but for badges. */
const parts: Record<ReminderKind, (request: RemindersOn) => RawBuilder<unknown>> = {
  PROBATION_ENDS: () => sql`
    select ends_on as due_on, organization_id, member_id, ${none} as term_id, ${none} as years, amount, source
    from probation`,
  RECOGNITION_DUE: () => sql`
    select ${workingDaysAfter(sql.ref('ends_on'), sql`(days.value #>> '{}')::int`)}, organization_id, member_id, ${none},
      ${none}, days.value #>> '{}', days.source
    from probation join ${rule('member.recognition-working-days', 'days', sql.ref('ends_on'))}`,
  TERM_ENDS: ({ asOf }) => sql`
    select latest.valid_to, latest.organization_id, ${none}, latest.id, ${none}, '', elected.source
    from (
      select distinct on (term.organization_id) term.* from place
      join committee_term as term on term.organization_id = place.organization_id and term.valid_from <= ${asOf}::date
      order by term.organization_id, term.valid_from desc) as latest
    join ${rule('position.elected-each-term', 'elected', sql.ref('latest.valid_to'))} and elected.value = 'true'`,
  // The year of admission follows from that of the badge: so PostgreSQL looks the few years up, member by member.
  BADGE_DUE: ({ asOf, from = asOf, until }) => sql`
    select due.due_on, stay.organization_id, stay.member_id, ${none}, badge.years, badge.years::text, badge.source
    from place
    join member_stay as stay on stay.organization_id = place.organization_id and ${holdsOn('stay', asOf)}
    join (
      select years, year - years as admission_year, valid_from, valid_to, source
      from regulation
      cross join lateral (select jsonb_array_elements_text(value)::int as years) as each
      cross join generate_series(extract(year from ${from}::date)::int, extract(year from ${until}::date)::int) as year
      where key = 'member.badge-years') as badge on badge.admission_year = stay.admission_number / 10000
    cross join lateral (
      select (make_date(admission_year, stay.admission_number / 100 % 100, stay.admission_number % 100)
        + badge.years * interval '1 year')::date as due_on) as due
    where stay.status = 'OFFICIAL' and due.due_on >= ${from}::date
      and badge.valid_from <= due.due_on and badge.valid_to > due.due_on`,
  MEETING_OWED: () => sql`
    select owed.last_day, cell.organization_id, ${none}, ${none}, ${none}, owed.amount, owed.source
    from cell
    cross join lateral (
      select month.* from month
      left join (
        select date_trunc('month', held_on::timestamp)::date as first_day, count(*) as meetings from meeting
        where meeting.organization_id = cell.organization_id and kind = 'REGULAR' and not cancelled
          and held_on >= (select min(first_day) from month) and held_on <= (select max(last_day) from month)
        group by 1) as held using (first_day)
      where coalesce(held.meetings, 0) < month.amount::int
        and case month.period when 'ANY' then cell.life && daterange(first_day, last_day, '[]')
          else cell.life @> daterange(first_day, last_day, '[]') end) as owed
    where exists (
      select from cell_membership where cell_membership.organization_id = cell.organization_id
        and cell_membership.valid_from <= owed.last_day and cell_membership.valid_to > owed.first_day)`,
};

/** The sentence of the rule of a row in one language, with its source. */
function ruleIn(language: 'vi' | 'en', beforeSource: string) {
  const cases = reminderKinds.map(
    (kind) => sql`when ${sql.lit(kind)} then ${sql.lit(ruleSentences[kind][language])}`,
  );
  const sentence = sql`replace(case due.kind ${sql.join(cases, sql` `)} end, '{amount}', due.amount)`;
  return sql<string>`${sentence} || ${sql.lit(` (${beforeSource}: `)} || due.source || ')'`;
}

interface Due {
  kind: ReminderKind;
  due_on: Day;
  organization_id: number;
  member_id: number | null;
  term_id: number | null;
  years: number | null;
}

/** All that is due under an organization: of the kinds asked for, one after another. */
function dueUnder(parent: Expression<number>, request: RemindersOn) {
  const { kinds, from, until } = request;
  const asked = reminderKinds.filter((kind) => kinds?.includes(kind) ?? true);
  // Where none is asked for, PostgreSQL reads nothing of the one that the list needs as its form.
  const listed = (asked.length > 0 ? asked : reminderKinds.slice(0, 1)).map(
    (kind) => sql`select ${sql.lit(kind)} as kind, part.* from (${parts[kind](request)})
      as part (due_on, organization_id, member_id, term_id, years, amount, source)`,
  );
  return sql<Due>`(
    with place as materialized (${places(parent, request)}),
    probation as materialized (${probations(request)}),
    month as materialized (${months(request)}),
    cell as materialized (${cells()})
    select * from (${sql.join(listed, sql` union all `)}) as every
    where due_on <= ${until}::date ${from ? sql`and due_on >= ${from}::date` : sql``}
      and ${sql.lit(asked.length > 0)})`;
}

/** What is due in a subtree as its records are on a day, the earliest first. */
export const remindersUnder = defineConnection({
  rows: (db, parent, request: RemindersOn) =>
    db
      .selectFrom(dueUnder(parent, request).as('due'))
      .innerJoin('organization', 'organization.id', 'due.organization_id')
      .select([
        'due.organization_id as id',
        'due.kind',
        'due.due_on as dueOn',
        'due.organization_id as organizationId',
        'due.member_id as memberId',
        'due.term_id as termId',
        'due.years as badgeYears',
        sql<boolean>`(due.due_on < ${request.asOf}::date and due.kind <> 'BADGE_DUE')`.as('overdue'),
        ruleIn('vi', 'Nguồn').as('ruleVi'),
        ruleIn('en', 'Source').as('ruleEn'),
      ]),
  // The day, the organization, and what sets apart the reminders of one organization on one day.
  orders: {
    DUE: sql<string>`(concat_ws(E'\\t', due.due_on::text, organization.code, due.kind,
      coalesce(due.member_id, due.term_id)) collate "C")`,
  },
  id: sql<number>`due.organization_id`,
});
