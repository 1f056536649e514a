import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import type { Organization } from '../organization/organization.entity.ts';

/** Notes a day too early for a cell to end on, or to become a committee: it has met on that day or later. */
export async function checkAfterMeetings(
  em: EntityManager,
  problems: Problems,
  path: InputPath,
  { id }: Organization,
  date: Day,
): Promise<void> {
  const db: ReadDatabase = em.getKysely();
  const later = await db
    .selectFrom('meeting')
    .select('held_on as heldOn')
    .where('organization_id', '=', id)
    .where('held_on', '>=', date)
    .where('cancelled', '=', false)
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (later) problems.add(path, 'MEETINGS_AFTER', { date, last: later.heldOn });
}
