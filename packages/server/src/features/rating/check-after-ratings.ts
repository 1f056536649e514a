import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import { inScopeNow } from '../../database/in-scope.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { checkAfter } from '../../shared/input-checks.ts';
import { decided } from './rating.loaders.ts';

/**
 * Notes a day too early for members to change cells on: a decided rating would belong to a cell that they had left.
 * Ratings in cells beyond the caller's scope are older than the membership that is to change.
 */
export async function checkAfterRatings(
  em: EntityManager,
  problems: Problems,
  memberIds: readonly number[],
  date: Day,
): Promise<void> {
  if (memberIds.length === 0) return;
  const db: ReadDatabase = em.getKysely();
  const { judged } = await db
    .selectFrom('member_rating')
    // The same day as `judgedDay`.
    .select(sql<Day | null>`max(least(make_date(year, 12, 31), rated_on))`.as('judged'))
    .where('member_id', 'in', memberIds)
    .where('stage', '=', decided)
    .where(inScopeNow('edit', 'member_rating.organization_id'))
    .executeTakeFirstOrThrow();
  if (judged) checkAfter(problems, ['input', 'effectiveOn'], date, judged);
}
