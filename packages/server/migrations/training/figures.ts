const inSpan = `course.started_on between make_date(from_year, 1, 1) and make_date(to_year, 12, 31)`;

/** The courses of the subtree in the years, each seen by the rule of the table. */
const coursesInScope = `training_course as course
      join organization_closure as place on place.descendant_id = course.organizer_id
        and place.valid_from <= course.started_on and place.valid_to > course.started_on`;
const isInScope = `place.ancestor_id = organization and ${inSpan}
        and ((select granted_now('figures')) @> course.organizer_id
          or organization_was_in('figures', course.organizer_id, course.started_on))`;

const years = 'organization integer, from_year integer, to_year integer';
const reading = 'stable security definer set search_path = public, pg_temp';

/**
 * The functions that the API reads training by. Where the whole subtree was in scope throughout the years, as it is for
 * almost every caller, they read roll-ups. Of one that came or left meanwhile they count the courses in scope, one by one.
 */
export const figures: readonly string[] = [
  `create function branch_was_in(permission text, ${years}) returns boolean
  language plpgsql ${reading} as $$
  declare roots integer[] := granted_organizations(permission);
  begin
    if granted_everywhere(permission) then return true; end if;
    if roots is null then return false; end if;
    return coalesce((
      select range_agg(daterange(valid_from, valid_to)) filter (where ancestor_id = any (roots))
        @> range_agg(daterange(valid_from, valid_to)
          * daterange(make_date(from_year, 1, 1), make_date(to_year + 1, 1, 1))) filter (where ancestor_id = organization)
      from organization_closure where descendant_id = organization), false);
  end $$`,
  `comment on function branch_was_in is
    'True if an organization, and so all that was below it, was in the scope of a permission on each day of some years on which it existed.'`,

  `create function training_courses_held(${years}) returns table (year integer, count integer)
  language plpgsql rows 10 ${reading} as $$
  #variable_conflict use_column
  begin
    if branch_was_in('figures', organization, from_year, to_year) then
      return query select rolled.year::integer, sum(rolled.count)::integer from training_course_rollup as rolled
        where rolled.ancestor_id = organization and rolled.year between from_year and to_year group by rolled.year;
    else
      return query select extract(year from course.started_on)::integer, count(*)::integer
        from ${coursesInScope} where ${isInScope} group by 1;
    end if;
  end $$`,
  `comment on function training_courses_held is
    'The courses of an organization or below, in scope, that began within some years, by year. Figures are the same for all callers who see the courses.'`,

  `create or replace function committee_members_trained(${years}) returns integer
  language plpgsql ${reading} as $$
  begin
    if branch_was_in('figures', organization, from_year, to_year) then
      return (select coalesce(sum(count), 0)::integer from committee_training_rollup
        where ancestor_id = organization and year between from_year and to_year and previous_year < from_year);
    end if;
    return (select count(distinct participant.member_id)::integer
      from ${coursesInScope}
      join training_result as result on result.course_id = course.id and result.superseded_on is null
      join training_participant as participant on participant.result_id = result.id
      where course.kind = 'COMMITTEE_SKILLS' and ${isInScope}
        and exists (select from position where position.member_id = participant.member_id
          and position.valid_from <= course.started_on and position.valid_to > course.started_on));
  end $$`,
  'revoke all on function branch_was_in, training_courses_held from public',
  'grant execute on function training_courses_held to dangbo_reader',
];
