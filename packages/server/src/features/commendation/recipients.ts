import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { CellMembership } from '../member/cell-membership.entity.ts';
import type { Member } from '../member/member.entity.ts';
import { lockMembers } from '../member/member.records.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { OrganizationState } from '../organization/organization-state.entity.ts';
import type { CommendInput } from './commend.input.ts';

/** One recipient of a decision, by its place in the input; of a member, with the cell on the day of the award. */
export interface Recipient {
  path: InputPath;
  organization: Organization;
  member: Member | null;
}

const holdingOn = (day: Day) => ({ validFrom: { $lte: day }, validTo: { $gt: day } });

/** The members that a decision honours; notes those who are there twice, unknown, or in no cell on the day. */
export async function membersHonoured(
  em: EntityManager,
  problems: Problems,
  { memberIds }: CommendInput,
  day: Day,
): Promise<Recipient[]> {
  const pathOf = (index: number): InputPath => ['input', 'memberIds', index];
  const ids = memberIds.map((text, index) => decodeId(text, 'Member', pathOf(index)));
  const found = await lockMembers(em, ids);
  const memberships = await em.find(CellMembership, { member: { $in: ids }, ...holdingOn(day) });
  const cells = new Map(memberships.map(({ member, organization }) => [member.id, organization]));
  return ids.flatMap((id, index) => {
    const [member, cell] = [found.get(id), cells.get(id)];
    if (ids.indexOf(id) < index) problems.add(pathOf(index), 'DUPLICATE');
    else if (!member)
      problems.add(pathOf(index), 'NOT_FOUND', { type: 'Member', id: memberIds[index] as string });
    else if (!cell) problems.add(pathOf(index), 'NOT_IN_A_CELL', { date: day });
    else return [{ path: pathOf(index), organization: cell, member }];
    return [];
  });
}

/** The organizations, of those locked, that a decision honours; notes those that are there twice, unknown, or not existing. */
export async function organizationsHonoured(
  em: EntityManager,
  problems: Problems,
  { organizationIds }: CommendInput,
  ids: readonly number[],
  locked: ReadonlyMap<number, Organization>,
  day: Day,
): Promise<Recipient[]> {
  const pathOf = (index: number): InputPath => ['input', 'organizationIds', index];
  const states = await em.find(OrganizationState, { organization: { $in: [...ids] }, ...holdingOn(day) });
  const existing = new Set(states.map(({ organization }) => organization.id));
  return ids.flatMap((id, index) => {
    const organization = locked.get(id);
    if (ids.indexOf(id) < index) problems.add(pathOf(index), 'DUPLICATE');
    else if (!organization)
      problems.add(pathOf(index), 'NOT_FOUND', {
        type: 'Organization',
        id: organizationIds[index] as string,
      });
    else if (!existing.has(id)) problems.add(pathOf(index), 'NOT_STANDING', { date: day });
    else return [{ path: pathOf(index), organization, member: null }];
    return [];
  });
}
