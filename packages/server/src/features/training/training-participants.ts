import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { heldUntil, onDay } from '../../shared/intervals.ts';
import { CellMembership } from '../member/cell-membership.entity.ts';
import type { Member } from '../member/member.entity.ts';
import { lockMembers } from '../member/member.records.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { organizationsUnder } from '../organization/organization.records.ts';
import type { TrainingParticipantInput } from './record-training-results.input.ts';
import type { TrainingCourse } from './training-course.entity.ts';

/** A member who attended, in the cell of the course's first day. */
export interface Participant {
  member: Member;
  organization: Organization;
  completed: boolean;
}

/** The members who attended a course; notes those who are there twice, unknown, no members on its days, or not under the organizer. */
export async function participantsOf(
  em: EntityManager,
  problems: Problems,
  given: readonly TrainingParticipantInput[],
  { organizer, startedOn, endedOn }: TrainingCourse,
): Promise<Participant[]> {
  const pathOf = (index: number): InputPath => ['input', 'participants', index, 'memberId'];
  const ids = given.map(({ memberId }, index) => decodeId(memberId, 'Member', pathOf(index)));
  const members = await lockMembers(em, ids);
  const memberships = Map.groupBy(
    await em.find(CellMembership, { member: { $in: ids } }),
    ({ member }) => member.id,
  );
  const cells = [...memberships.values()].flatMap((all) => onDay(all, startedOn)?.organization.id ?? []);
  const under = await organizationsUnder(em, organizer.id, cells, startedOn);
  const participants: Participant[] = [];
  for (const [index, { memberId, completed }] of given.entries()) {
    const id = ids[index] as number;
    const [member, all = []] = [members.get(id), memberships.get(id)];
    const cell = onDay(all, startedOn)?.organization;
    const until = heldUntil(all, startedOn);
    if (ids.indexOf(id) < index) problems.add(pathOf(index), 'DUPLICATE');
    else if (!member) problems.add(pathOf(index), 'NOT_FOUND', { type: 'Member', id: memberId });
    else if (!cell || until === undefined || until <= endedOn)
      problems.add(pathOf(index), 'NOT_MEMBER_DURING_COURSE', { from: startedOn, to: endedOn });
    else if (!under.has(cell.id)) problems.add(pathOf(index), 'NOT_UNDER_ORGANIZER', { date: startedOn });
    else participants.push({ member, organization: cell, completed });
  }
  return participants;
}
