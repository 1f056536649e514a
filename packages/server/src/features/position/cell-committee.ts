import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { PositionRole } from './position.entity.ts';

/** Notes a cell's committee (chi ủy) that is too large, or that the cell is too small to elect. */
export async function warnOfCellCommittee(
  em: EntityManager,
  warnings: Problems,
  { id }: Organization,
  role: PositionRole,
  date: Day,
): Promise<void> {
  const { minimumOfficialMembers, maximumMembers } = await ruleOn(em, 'position.cell-committee', date);
  const db: ReadDatabase = em.getKysely();
  const committee = await db
    .selectFrom('position')
    .select(sql<number>`count(distinct member_id)::int`.as('count'))
    .where('organization_id', '=', id)
    .where(holdsOn('position', date))
    .executeTakeFirstOrThrow();
  if (committee.count > maximumMembers) {
    const details = { count: committee.count, maximum: maximumMembers };
    warnings.add(['input', 'role'], 'CELL_COMMITTEE_TOO_LARGE', details);
  }
  if (role !== 'COMMITTEE_MEMBER') return;
  const official = await db
    .selectFrom('cell_membership')
    .innerJoin('member_status', 'member_status.member_id', 'cell_membership.member_id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('cell_membership.organization_id', '=', id)
    .where('member_status.status', '=', 'OFFICIAL')
    .where(holdsOn('cell_membership', date))
    .where(holdsOn('member_status', date))
    .executeTakeFirstOrThrow();
  if (official.count < minimumOfficialMembers) {
    const details = { count: official.count, minimum: minimumOfficialMembers };
    warnings.add(['input', 'role'], 'CELL_COMMITTEE_NOT_ELECTED', details);
  }
}
