import { type Expression, sql } from 'kysely';
import { lastYearOn } from '../../features/target/target.loaders.ts';
import { defineRelation } from '../../graph/relation.ts';
import { lastDayOf, type Period } from './period-report.loaders.ts';

/** A target in the report of a period, which its row has from its parameters. */
export interface PeriodTargetRow extends Partial<Period> {
  /** The id of the target. */
  id: number;
}

/**
 * The targets of an organization whose span meets a period, and those set by its end for the time after, by their first
 * year. Each has the span that it had at the end of the period.
 */
export const periodTargetsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, period: Period): Expression<PeriodTargetRow> => {
    const asOf = lastDayOf(period);
    return db
      .selectFrom('target')
      .select('target.id')
      .where('target.organization_id', '=', organization)
      .where((eb) =>
        eb.or([
          eb('target.from_year', '<=', period.toYear).and(
            sql<boolean>`coalesce(${lastYearOn(asOf)} >= ${period.fromYear}::int, true)`,
          ),
          eb('target.from_year', '>', period.toYear).and('target.set_on', '<=', asOf),
        ]),
      )
      .orderBy('target.from_year')
      .orderBy('target.indicator')
      .orderBy('target.id');
  },
  known: (period) => period,
});
