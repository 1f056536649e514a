import type { EntityManager } from '../../database/database.ts';
import { type Day, forever } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { checkAfter } from '../../shared/input-checks.ts';
import { heldUntil, lastChangeOf } from '../../shared/intervals.ts';
import type { Member } from '../member/member.entity.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { OrganizationClosure } from '../organization/organization-closure.entity.ts';
import { Position } from './position.entity.ts';

/** Ends positions on a day; notes those that changed on a later day. */
export function endPositions(problems: Problems, positions: readonly Position[], date: Day): void {
  for (const position of positions) {
    checkAfter(problems, ['input', 'effectiveOn'], date, lastChangeOf(position));
    position.validTo = date;
  }
}

/** The positions that a member loses in a cell (null: out of the tree): those outside its ancestors. */
export async function positionsLeftBehind(
  em: EntityManager,
  member: Member,
  cell: Organization | null,
  date: Day,
): Promise<Position[]> {
  const held = await em.find(Position, { member, validTo: { $gt: date } }, { orderBy: { id: 'asc' } });
  const places = cell ? await em.find(OrganizationClosure, { descendant: cell }) : [];
  return held.filter(({ organization }) => {
    const under = places.filter(({ ancestor }) => ancestor === organization);
    return heldUntil(under, date) !== forever;
  });
}
