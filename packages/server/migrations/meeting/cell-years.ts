/** The last year of what has no end. */
const lastOfYears = 9999;

/** The year of a day, as SQL. */
export const yearOf = (day: string): string => `least(extract(year from ${day}), ${lastOfYears})::smallint`;

/**
 * The periods of a year, of so many months each, in which a cell owes a meeting: by the rule those in which it exists
 * from the first day to the last. A cell that exists all year owes one in every period, by whichever rule.
 */
const periodsOwed = (months: 1 | 3) => `
  case when life @> year.days then ${12 / months} else (
    select count(*) from generate_series(0, 11, ${months}) as place
    cross join lateral (select (lower(year.days) + place * interval '1 month')::date as first_day) as start
    cross join lateral (
      select daterange(first_day, (first_day + interval '${months} month')::date) as days) as period
    where case (select value #>> '{}' from regulation
        where key = 'meeting.owed-period' and valid_from <= first_day and valid_to > first_day)
      when 'ANY' then life && period.days else life @> period.days end) end::smallint`;

const spans = [
  `create table cell_span (
    organization_id integer not null,
    from_year smallint not null,
    to_year smallint not null,
    months smallint not null,
    quarters smallint not null,
    ends_on date,
    primary key (organization_id, from_year)
  )`,
  `comment on table cell_span is
    'Years, up to one that is not included, in each of which a cell owes meetings in so many months and quarters; where it ends before 31 December, its last day.'`,
  // A year in which a cell begins or ends is a span of its own, and so is the year after it.
  `create view cell_span_recount as
  select organization_id, from_year, to_year, ${periodsOwed(1)} as months, ${periodsOwed(3)} as quarters,
    nullif(upper(range_merge(life * datemultirange(year.days))) - 1, make_date(from_year, 12, 31)) as ends_on
  from (
    select organization_id, range_agg(daterange(valid_from, valid_to)) as life
    from organization_state where kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') group by organization_id
  ) as cell
  cross join lateral (
    select from_year, coalesce(lead(from_year) over (order by from_year), ${lastOfYears})::smallint as to_year
    from (
      select distinct turn.year as from_year
      from unnest(life) as stay (days)
      cross join lateral (values (lower(stay.days)), (upper(stay.days))) as edge (day)
      cross join lateral (values (${yearOf('day')}), ((${yearOf('day')} + 1)::smallint)) as turn (year)
      where isfinite(day)) as turns
  ) as part
  cross join lateral (
    select daterange(make_date(from_year, 1, 1), make_date(from_year + 1, 1, 1)) as days) as year
  where life && year.days`,
];

/** 1 where a thematic meeting is in a quarter: PostgreSQL would sort all rows to count distinct ones. */
const isThematicQuarter = (quarter: number) =>
  `bool_or(kind = 'THEMATIC' and extract(quarter from held_on) = ${quarter})::integer`;

/** The columns of a year of a cell's meetings, from rows of the table `meeting` or a part of it. */
const countedYears = (meetings: string) => `
  select meeting.organization_id, extract(year from held_on)::smallint as year,
    count(*) filter (where kind = 'REGULAR')::smallint as regular,
    count(*) filter (where kind = 'THEMATIC')::smallint as thematic,
    count(*) filter (where kind = 'EXTRAORDINARY')::smallint as extraordinary,
    (${[1, 2, 3, 4].map(isThematicQuarter).join(' + ')})::smallint as thematic_quarters,
    sum(exempt)::integer as exempt, sum(present)::integer as present,
    sum(excused)::integer as excused, sum(unexcused)::integer as unexcused
  from ${meetings} where not cancelled group by 1, 2`;

const yearColumns =
  'regular, thematic, extraordinary, thematic_quarters, exempt, present, excused, unexcused';

const years = [
  `create table meeting_year (
    organization_id integer not null,
    year smallint not null,
    regular smallint not null,
    thematic smallint not null,
    extraordinary smallint not null,
    thematic_quarters smallint not null,
    exempt integer not null,
    present integer not null,
    excused integer not null,
    unexcused integer not null,
    primary key (organization_id, year)
  )`,
  `comment on table meeting_year is 'What a cell has held in a year, with a row where that is anything.'`,
  `create view meeting_year_recount as ${countedYears('meeting')}`,
];

/** The statements that make the spans of some cells what they should be. */
export const keepSpans = (cells = 'true'): string => `
  delete from cell_span as held where ${cells} and not exists (
    select from cell_span_recount as due
    where due.organization_id = held.organization_id and row(due.*) is not distinct from row(held.*));
  insert into cell_span select due.* from cell_span_recount as due where ${cells} and not exists (
    select from cell_span as held
    where held.organization_id = due.organization_id and held.from_year = due.from_year);`;

/** The statements that make some years of cells, each an organization and a year, what they should be. */
export const keepYears = (touched: string): string => `
  delete from meeting_year as held using (${touched}) as touched
  where held.organization_id = touched.organization_id and held.year = touched.year and not exists (
    select from meeting where organization_id = touched.organization_id and not cancelled
      and held_on between make_date(touched.year, 1, 1) and make_date(touched.year, 12, 31));
  insert into meeting_year as held ${countedYears(`(${touched}) as touched
    join meeting on meeting.organization_id = touched.organization_id
      and held_on between make_date(touched.year, 1, 1) and make_date(touched.year, 12, 31)`)}
  on conflict (organization_id, year) do update set
    (${yearColumns}) = (${yearColumns.replaceAll(/\w+/g, 'excluded.$&')})
  where row(held.*) is distinct from row(excluded.*);`;

/** Stops where rows that another transaction committed during the wait for a lock would be invisible. */
export const refuseOtherIsolation = `
    if current_setting('transaction_isolation') <> 'read committed' then
      raise exception '% is only changed in transactions that are read committed', tg_table_name
        using errcode = 'feature_not_supported';
    end if;`;

const touchedCells = 'organization_id in (select organization_id from changed)';
const touchedYears =
  'select distinct organization_id, extract(year from held_on)::smallint as year from changed';

/** A change of cells waits for those who record meetings there, and they for each other and for it; others do not. */
const keep = (name: string, table: string, lock: string, statements: string): string[] => [
  `create function ${name}() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
  begin ${refuseOtherIsolation}
    perform from organization where id in (select organization_id from changed) order by id for ${lock};
    ${statements}
    return null;
  end $$`,
  ...(['insert new', 'update old', 'update new', 'delete old'] as const).map((each) => {
    const [change, side] = each.split(' ');
    return `create trigger ${name}_${change}_${side} after ${change} on ${table}
      referencing ${side} table as changed for each statement execute function ${name}()`;
  }),
];

/** The view of rows that a table of this file lacks, or has too many of. */
const faultOf = (table: string, columns: string) => `create view ${table}_fault as
  select organization_id as ancestor_id, ${columns}, sum(missing)::integer as missing
  from (
    select *, 1 as missing from ${table}_recount
    union all select *, -1 from ${table}) as both_ways
  group by organization_id, ${columns} having sum(missing) <> 0`;

/**
 * Two tables that follow from the records, kept with the writes, from which the roll-ups are counted: what each cell
 * owes in the years in which it exists, and what it has held in each year.
 */
export const cellYears: readonly string[] = [
  ...spans,
  ...years,
  faultOf('cell_span', 'from_year, to_year, months, quarters, ends_on'),
  faultOf('meeting_year', `year, ${yearColumns}`),
  ...keep('keep_cell_spans', 'organization_state', 'update', keepSpans(touchedCells)),
  ...keep('keep_meeting_years', 'meeting', 'no key update', keepYears(touchedYears)),
];
