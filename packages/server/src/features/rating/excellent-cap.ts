import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import { inScopeNow } from '../../database/in-scope.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Problems } from '../../shared/errors.ts';
import { grassrootsKinds } from '../organization/organization-state.entity.ts';
import { findRuleOn } from '../regulation/rules.ts';
import { decided, gradesOfYears } from './rating.loaders.ts';
import { lastDayOfYear } from './rating-subjects.ts';

/** The ratings that the cap is a share of, by its name in the regulation. */
const bases = {
  GOOD_ONLY: sql`member_rating.grade = 'GOOD'`,
  GOOD_OR_BETTER: sql`rating_scheme_grade.good_or_better`,
  ALL_RATED: sql`true`,
};

/**
 * Notes the grassroots organizations of these cells with more members rated EXCELLENT than the cap of the year, as
 * far as the caller may see their figures.
 */
export async function warnOfExcellentCap(
  em: EntityManager,
  warnings: Problems,
  year: number,
  cellIds: readonly number[],
): Promise<void> {
  const lastDay = lastDayOfYear(year);
  const cap = await findRuleOn(em, 'rating.excellent-cap', lastDay);
  if (cap === undefined || cellIds.length === 0) return;
  const db: ReadDatabase = em.getKysely();
  const rows = await gradesOfYears(db)
    .innerJoin('member_rating', (join) =>
      join
        .onRef('member_rating.year', '=', 'rating_year_grade.year')
        .onRef('member_rating.grade', '=', 'rating_year_grade.grade'),
    )
    .innerJoin('organization_closure', 'organization_closure.descendant_id', 'member_rating.organization_id')
    .innerJoin('organization_state', 'organization_state.organization_id', 'organization_closure.ancestor_id')
    .where('rating_year_grade.subject', '=', 'MEMBER')
    .where('organization_state.kind', 'in', grassrootsKinds)
    .where(holdsOn('organization_state', lastDay))
    .where(holdsOn('organization_closure', lastDay))
    .where(inScopeNow('figures', 'organization_state.organization_id'))
    .where('member_rating.year', '=', year)
    .where('member_rating.stage', '=', decided)
    .where('organization_state.organization_id', 'in', await ancestorsOf(db, cellIds))
    .groupBy(['organization_state.organization_id', 'organization_state.name'])
    .orderBy('organization_state.organization_id')
    .select([
      'organization_state.name',
      sql<number>`(count(*) filter (where member_rating.grade = 'EXCELLENT'))::int`.as('excellent'),
      sql<number>`(count(*) filter (where ${bases[cap.base]}))::int`.as('base'),
    ])
    .execute();
  for (const { name: organization, excellent: count, base } of rows) {
    const maximum = Math.floor((base * cap.percent) / 100);
    if (count > maximum) {
      warnings.add(['input', 'memberRatings'], 'EXCELLENT_ABOVE_CAP', { organization, count, maximum });
    }
  }
}

/** Those above some organizations at any time, and these. Few, so that their ratings are found by index. */
async function ancestorsOf(db: ReadDatabase, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('organization_closure')
    .select('ancestor_id as id')
    .where('descendant_id', '=', sql<number>`any (${[...new Set(ids)]}::int[])`)
    .distinct()
    .execute();
  return rows.map(({ id }) => id);
}
