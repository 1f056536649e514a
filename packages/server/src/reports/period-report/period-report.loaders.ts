import { type Expression, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { type OrganizationRow, organizationColumns } from '../../features/organization/organization.rows.ts';
import type { OrganizationKind } from '../../features/organization/organization-state.entity.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';

/** The period of a report, both years included. */
export interface Period {
  fromYear: number;
  toYear: number;
}

/** A report: the organization, and its period. */
export interface PeriodReportRow extends Period {
  /** The id of the organization. */
  id: number;
  /** The last day of the period. */
  asOf: Day;
}

/** The first day of a period. */
export const firstDayOf = ({ fromYear }: Pick<Period, 'fromYear'>): Day => `${fromYear}-01-01`;

/** The last day of a period. */
export const lastDayOf = ({ toYear }: Pick<Period, 'toYear'>): Day => `${toYear}-12-31`;

/** The one row of a report. Its fields read the organization's records by the period, which they know before any row. */
export const periodReportOf = defineRelation({
  rows: (
    _context,
    organization: Expression<number>,
    { fromYear, toYear }: Period,
  ): Expression<PeriodReportRow> =>
    sql`select ${organization} as id, ${fromYear}::int as "fromYear", ${toYear}::int as "toYear",
      ${lastDayOf({ toYear })}::date as "asOf"`,
  known: (period) => period,
  isOne: true,
});

interface OnDay {
  asOf: Bound<Day>;
}

/** The number of organizations of some kinds in the subtree on a day. */
export const organizationCountOf = defineRelation({
  rows: (
    { db },
    organization: Expression<number>,
    { asOf, kinds }: OnDay & { kinds: readonly OrganizationKind[] },
  ) =>
    db
      .selectFrom('counted_organization')
      .select(sql<number>`coalesce(sum(count), 0)::int`.as('count'))
      .where('ancestor_id', '=', organization)
      .where('day', '>', sql<string>`${asOf}`)
      .where('kind', 'in', kinds),
  isOne: true,
});

const probationers = (db: ReadDatabase, organization: Expression<number>, { asOf }: OnDay) =>
  db
    .selectFrom('counted_probation')
    .select(sql<number>`coalesce(sum(count), 0)::int`.as('count'))
    .where('ancestor_id', '=', organization)
    .where('day', '>', sql<string>`${asOf}`);

/** The numbers of probationary and of official members in the subtree on a day. */
export const statusCountsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, on: OnDay) =>
    db
      .selectFrom('counted_membership')
      .select(probationers(db, organization, on).as('probationary'))
      .select(
        sql<number>`coalesce(sum(count), 0)::int - (${probationers(db, organization, on)})`.as('official'),
      )
      .where('ancestor_id', '=', organization)
      .where('day', '>', sql<string>`${on.asOf}`),
  isOne: true,
});

/** The secretaries of the grassroots organizations in the subtree on a day, and those who head their agency. */
export const secretaryFiguresOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, { asOf }: OnDay) =>
    db
      .selectFrom(
        db
          .selectFrom('counted_secretary')
          .select(sql<number>`coalesce(sum(count) filter (where not heads), 0)::int`.as('total'))
          .select(sql<number>`coalesce(sum(count) filter (where heads), 0)::int`.as('headingAgency'))
          .where('ancestor_id', '=', organization)
          .where('day', '>', sql<string>`${asOf}`)
          .as('counted'),
      )
      .select(['total', 'headingAgency'])
      .select(sql<number | null>`"headingAgency"::float8 / nullif(total, 0)`.as('headingAgencyRate')),
  isOne: true,
});

/** The number of upgrades in the subtree in a period. */
export const upgradeCountOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, { fromYear, toYear }: Period) =>
    db
      .selectFrom('counted_upgrade')
      .select(sql<number>`coalesce(sum(count), 0)::int`.as('count'))
      .where('ancestor_id', '=', organization)
      .where('year', '>=', fromYear)
      .where('year', '<=', toYear),
  isOne: true,
});

/** The organizations of the subtree that were upgraded in a period, in the order of their upgrades. */
export const upgradesOf = defineRelation({
  rows: (
    { db },
    organization: Expression<number>,
    { fromYear, toYear }: Period,
  ): Expression<OrganizationRow> =>
    db
      .selectFrom('organization_event')
      .innerJoin('organization', 'organization.id', 'organization_event.organization_id')
      .innerJoin('organization_closure', (join) =>
        join
          .onRef('organization_closure.descendant_id', '=', 'organization.id')
          .onRef('organization_closure.valid_from', '<=', 'organization_event.effective_on')
          .onRef('organization_closure.valid_to', '>', 'organization_event.effective_on'),
      )
      .select(organizationColumns)
      .where('organization_closure.ancestor_id', '=', organization)
      .where('organization_event.type', '=', sql.lit('UPGRADED' as const))
      .where('organization_event.effective_on', '>=', firstDayOf({ fromYear }))
      .where('organization_event.effective_on', '<=', lastDayOf({ toYear }))
      .orderBy('organization_event.effective_on')
      .orderBy('organization_event.id'),
});

/** Admissions in the subtree in a period, the whole and by year. */
export interface AdmissionFiguresRow {
  total: number;
  byYear: { year: number; count: number }[];
}

/** The admissions in the subtree, as it was on the day of each, in a period. */
export const admissionFiguresOf = defineRelation({
  rows: (
    { db },
    organization: Expression<number>,
    { fromYear, toYear }: Period,
  ): Expression<AdmissionFiguresRow> => {
    const admitted = db
      .selectFrom('counted_movement')
      .select(['year', sql<number>`sum(count)::int`.as('count')])
      .where('ancestor_id', '=', organization)
      .where('type', '=', sql.lit('ADMITTED' as const))
      .where('inward', '=', true)
      .where('year', '>=', fromYear)
      .where('year', '<=', toYear)
      .groupBy('year');
    return sql`select coalesce(sum(count), 0)::int as total,
        json_agg(json_build_object('year', year, 'count', coalesce(count, 0)) order by year) as "byYear"
      from generate_series(${fromYear}::int, ${toYear}::int) as span (year)
      left join (${admitted}) as admitted using (year)`;
  },
  isOne: true,
});
