import type { EntityManager } from '../../database/database.ts';
import { CellMembership } from '../../features/member/cell-membership.entity.ts';
import { lockMembers } from '../../features/member/member.records.ts';
import type { Organization } from '../../features/organization/organization.entity.ts';
import { checkAfterRatings } from '../../features/rating/check-after-ratings.ts';
import { decodeId } from '../../graph/node.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { checkAfter } from '../../shared/input-checks.ts';
import { lastChangeOf } from '../../shared/intervals.ts';
import type { NewCellInput } from './upgrade-organization.input.ts';

const cellsPath = ['input', 'cells'];

/** An assignment of a member in the input: its path, the id, and the index of the new cell. */
export interface Assignment {
  path: (string | number)[];
  text: string;
  memberId: number;
  cell: number;
}

/** Reads the assignments of members to new cells, and locks the members, and others with them. */
export async function readAssignments(
  em: EntityManager,
  problems: Problems,
  cells: readonly NewCellInput[],
  others: readonly number[],
): Promise<Assignment[]> {
  if (cells.length === 0) problems.add(cellsPath, 'REQUIRED');
  const assignments = cells.flatMap(({ memberIds }, cell) =>
    memberIds.map((text, index) => {
      const path = [...cellsPath, cell, 'memberIds', index];
      return { path, text, memberId: decodeId(text, 'Member', path), cell };
    }),
  );
  const known = await lockMembers(em, [...assignments.map(({ memberId }) => memberId), ...others]);
  for (const { path, text, memberId } of assignments) {
    if (!known.has(memberId)) problems.add(path, 'NOT_FOUND', { type: 'Member', id: text });
  }
  problems.refuseIfAny();
  return assignments;
}

/** Pairs every membership of the organization on the day with its new cell; each member must have exactly one. */
export async function divide(
  em: EntityManager,
  problems: Problems,
  organization: Organization,
  date: Day,
  assignments: readonly Assignment[],
): Promise<{ membership: CellMembership; cell: number }[]> {
  const memberships = await em.find(CellMembership, { organization, validTo: { $gt: date } });
  const byMember = new Map(memberships.map((membership) => [membership.member.id, membership]));
  const last = memberships.map(lastChangeOf).toSorted().at(-1);
  if (last) checkAfter(problems, ['input', 'effectiveOn'], date, last);
  await checkAfterRatings(em, problems, [...byMember.keys()], date);

  const divided = new Map<CellMembership, number>();
  const seen = new Set<number>();
  for (const { path, memberId, cell } of assignments) {
    const membership = byMember.get(memberId);
    if (seen.has(memberId)) problems.add(path, 'DUPLICATE');
    else if (!membership) problems.add(path, 'NOT_IN_ORGANIZATION', { date });
    else divided.set(membership, cell);
    seen.add(memberId);
  }
  const count = memberships.length - divided.size;
  if (count > 0) problems.add(cellsPath, 'MEMBERS_NOT_ASSIGNED', { count });
  return [...divided].map(([membership, cell]) => ({ membership, cell }));
}
