import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { Meeting, MeetingKind } from './meeting.entity.ts';

const heldOnPath = ['input', 'heldOn'];

/**
 * Notes a meeting that is recorded already, and gives a warning where its month has had its regular meetings. A second
 * one is no error: two were held now and then, and each counts.
 */
export async function checkMonth(
  em: EntityManager,
  problems: Problems,
  { id }: Organization,
  { kind, heldOn }: { kind: MeetingKind; heldOn: Day },
  itself?: Meeting,
): Promise<Problems> {
  const db: ReadDatabase = em.getKysely();
  const others = await db
    .selectFrom('meeting')
    .select('held_on as heldOn')
    .where('organization_id', '=', id)
    .where('kind', '=', kind)
    .where('cancelled', '=', false)
    .where(sql<boolean>`date_trunc('month', held_on) = date_trunc('month', ${heldOn}::date)`)
    .where('id', '<>', itself?.id ?? 0)
    .execute();
  if (others.some((other) => other.heldOn === heldOn))
    problems.add(heldOnPath, 'MEETING_ALREADY_RECORDED', { date: heldOn });

  const warnings = new Problems();
  const maximum = await ruleOn(em, 'meeting.regular-per-month', heldOn);
  if (kind === 'REGULAR' && others.length >= maximum) {
    const [year, month] = heldOn.split('-');
    warnings.add(heldOnPath, 'SECOND_REGULAR_MEETING', { month: `${month}/${year}`, maximum });
  }
  return warnings;
}
