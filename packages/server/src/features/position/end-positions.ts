import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { type Day, forever } from '../../shared/dates.ts';
import { Outdated, type Problems } from '../../shared/errors.ts';
import { checkAfter } from '../../shared/input-checks.ts';
import { heldUntil, lastChangeOf } from '../../shared/intervals.ts';
import type { Document } from '../document/document.entity.ts';
import type { Member } from '../member/member.entity.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { lockOrganizations } from '../organization/organization.records.ts';
import { OrganizationClosure } from '../organization/organization-closure.entity.ts';
import { Position, type PositionEndReason } from './position.entity.ts';

/**
 * The members who hold a position in an organization after a day. A mutation that may end one locks them before the
 * organization, since triggers lock the member of each position that changes.
 */
export async function holdersIn(em: EntityManager, organizationId: number, date: Day): Promise<number[]> {
  const db: ReadDatabase = em.getKysely();
  const held = await db
    .selectFrom('position')
    .select('member_id as id')
    .where('organization_id', '=', organizationId)
    .where('valid_to', '>', date)
    .execute();
  return held.map(({ id }) => id);
}

/** @throws Outdated where somebody took a position after `holdersIn`, and before the organization was locked */
export function checkHolders(positions: readonly Position[], holders: readonly number[]): void {
  if (positions.some(({ member }) => !holders.includes(member.id))) throw new Outdated();
}

/** Ends positions on a day, for a reason and by a document; notes those that changed on a later day. */
export function endPositions(
  problems: Problems,
  positions: readonly Position[],
  date: Day,
  { reason, document }: { reason: PositionEndReason; document: Document | null },
): void {
  for (const position of positions) {
    checkAfter(problems, ['input', 'effectiveOn'], date, lastChangeOf(position));
    position.validTo = date;
    position.endReason = reason;
    position.endDocument = document;
  }
}

/** Locks organizations together with those of the member's positions after a day; those beyond the scope are missing. */
export async function lockWithPositions(
  em: EntityManager,
  member: Member,
  ids: readonly number[],
  date: Day,
): Promise<Map<number, Organization>> {
  const db: ReadDatabase = em.getKysely();
  const held = await db
    .selectFrom('position')
    .select('organization_id as id')
    .where('member_id', '=', member.id)
    .where('valid_to', '>', date)
    .execute();
  return lockOrganizations(em, [...ids, ...held.map(({ id }) => id)]);
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
