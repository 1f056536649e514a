import { type Change, changes } from '../baseline/rollup-parts.ts';
import { refuseOtherIsolation } from '../meeting/cell-years.ts';

/** Any number, the same on every node. */
const lockOfMoves = 7_308_216;

const year = 'extract(year from course.started_on)::smallint';

/** The results in force of courses in committee skills, and who attended. */
const attended = `
  training_participant as participant
  join training_result as result on result.id = participant.result_id and result.superseded_on is null
  join training_course as course on course.id = result.course_id and course.kind = 'COMMITTEE_SKILLS'`;

const heldOn = (alias: string) =>
  `${alias}.valid_from <= course.started_on and ${alias}.valid_to > course.started_on`;

const table: readonly string[] = [
  `create table committee_training (
    member_id integer not null,
    ancestor_id integer not null,
    years smallint[] not null,
    primary key (member_id, ancestor_id)
  )`,
  `comment on table committee_training is
    'The years, in ascending order, in which a member who held a position on its first day attended a course in committee skills of an organization or below.'`,
  `create view committee_training_recount as
  select participant.member_id, place.ancestor_id, array_agg(distinct ${year} order by ${year}) as years
  from ${attended}
  join organization_closure as place on place.descendant_id = course.organizer_id and ${heldOn('place')}
  where exists (select from position where position.member_id = participant.member_id and ${heldOn('position')})
  group by participant.member_id, place.ancestor_id`,
  `create view committee_training_fault as
  select ancestor_id, member_id, years, sum(missing)::integer as missing
  from (
    select *, 1 as missing from committee_training_recount
    union all select *, -1 from committee_training) as both_ways
  group by ancestor_id, member_id, years having sum(missing) <> 0`,
];

/** The statement that makes the rows of some members what they should be, by a condition on `member_id`. */
export const keepTraining = (members = 'true'): string => `
  with due as materialized (select * from committee_training_recount where ${members}),
  gone as (
    delete from committee_training as held where ${members} and not exists (
      select from due where due.member_id = held.member_id and due.ancestor_id = held.ancestor_id))
  insert into committee_training as held select * from due
  on conflict (member_id, ancestor_id) do update set years = excluded.years where held.years <> excluded.years;`;

/** The members that a change of a table may have moved, as a query of `changed`. */
const touched = {
  training_participant: `
    select changed.member_id from changed
    join training_result as result on result.id = changed.result_id
    join training_course as course on course.id = result.course_id and course.kind = 'COMMITTEE_SKILLS'`,
  training_result: `
    select participant.member_id from changed
    join training_participant as participant on participant.result_id = changed.id`,
  training_course: `
    select participant.member_id from changed
    join training_result as result on result.course_id = changed.id
    join training_participant as participant on participant.result_id = result.id`,
  // As most positions that end, one that still covers the same courses moves nobody.
  position: `
    select participant.member_id from ${attended}
    join changed on changed.member_id = participant.member_id and ${heldOn('changed')}
    group by participant.id having sum(changed.weight) <> 0`,
  organization_closure: `
    select participant.member_id from ${attended}
    join changed on changed.descendant_id = course.organizer_id and ${heldOn('changed')}
    group by participant.id, changed.ancestor_id having sum(changed.weight) <> 0`,
} as const;

type Source = keyof typeof touched;

const find = (source: Source, change: Change) => `
      with changed as (${changes[change]})
      select array_agg(distinct member_id) from (${touched[source]}) as touched into members;`;

const lockMembers = (members: string) =>
  `perform from member where id in (${members}) order by id for no key update;`;

const lockOrganizations = (source: string, mode: 'update' | 'key share') =>
  `perform from organization where id in (${source}) order by id for ${mode};`;

/** The organizers of all courses of the members, whether what is recorded of them is in force or not, or just went. */
const organizers = (source: Source, change: Change) => `
        select course.organizer_id from training_course as course
        join training_result as result on result.course_id = course.id
        where result.id in (
          select result_id from training_participant where member_id = any (members)
          ${source === 'training_participant' ? `union select result_id from (${changes[change]}) as changed` : ''})`;

/**
 * The locks, members before organizations as everywhere, so that of two changes of the same row the second sees what
 * the first did. One that changes a member's records locks the member, and shares the organizers of all the member's
 * courses, whose places must stay meanwhile. One that changes places locks these organizations; what it moves may be
 * moved by another of its kind too, and the two wait for each other.
 */
function locksOf(source: Source, change: Change): string {
  const changed = (column: string) => `select ${column} from (${changes[change]}) as changed`;
  const members = find(source, change);
  if (source === 'organization_closure')
    return `${lockOrganizations(changed('descendant_id'), 'update')} ${members}
      if members is not null then perform pg_advisory_xact_lock(${lockOfMoves}); end if;`;
  // Results must stay in force until a transaction that corrects them sees those who attended.
  const results =
    source === 'training_participant'
      ? `perform from training_result as result join training_course as course on course.id = result.course_id
        where result.id in (${changed('result_id')}) order by course.id, result.id for share;`
      : '';
  // Which courses a position covers is seen once nobody records any for the member.
  const locked =
    source === 'position'
      ? `${lockMembers(changed('member_id'))} ${members}`
      : `${members} ${lockMembers('select unnest(members)')}`;
  return `${results} ${locked} ${lockOrganizations(organizers(source, change), 'key share')}`;
}

const transitions: Record<Change, string> = {
  insert: 'new table as added',
  delete: 'old table as removed',
  update: 'old table as removed new table as added',
};

/** Named to fire before the triggers of the roll-ups: members are locked before organizations. */
const keep = (source: Source): string[] => [
  `create function keep_committee_training_by_${source}() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
  declare
    members integer[];
  begin ${refuseOtherIsolation}
    ${(Object.keys(changes) as Change[])
      .map((change) => `if tg_op = '${change.toUpperCase()}' then ${locksOf(source, change)} end if;`)
      .join('\n')}
    if members is not null then ${keepTraining('member_id = any (members)')} end if;
    return null;
  end $$`,
  ...Object.entries(transitions).map(
    ([change, transition]) => `create trigger keep_committee_training_${change} after ${change} on ${source}
    referencing ${transition} for each statement execute function keep_committee_training_by_${source}()`,
  ),
];

/** The table of the years of each member under each organization, from which members are counted once in any span. */
export const committeeTraining: readonly string[] = [
  ...table,
  ...(Object.keys(touched) as Source[]).flatMap(keep),
];
