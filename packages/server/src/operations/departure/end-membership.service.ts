import type { EntityManager } from '../../database/database.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../../features/document/document.service.ts';
import { warnOfSizeOn } from '../../features/member/cell-checks.ts';
import { lockMember, membershipsOf, statusesOf } from '../../features/member/member.records.ts';
import { MemberEvent } from '../../features/member/member-event.entity.ts';
import { MemberStatus, type MembershipStatus } from '../../features/member/member-status.entity.ts';
import { endHeadships, headshipsOf } from '../../features/position/agency-heads.ts';
import {
  endPositions,
  lockWithPositions,
  positionsLeftBehind,
} from '../../features/position/end-positions.ts';
import { checkAfterRatings } from '../../features/rating/check-after-ratings.ts';
import { forever } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkAfter, checkHeldFrom, checkPastDay, checkVersion } from '../../shared/input-checks.ts';
import type { EndMembershipInput } from './end-membership.input.ts';

const memberPath = ['input', 'memberId'];
const datePath = ['input', 'effectiveOn'];
const reasonPath = ['input', 'removalReason'];

/** Ends a membership, and with it the member's positions and headships of agencies. @throws Refusal */
export async function endMembership(em: EntityManager, input: EndMembershipInput) {
  const { end, effectiveOn } = input;
  const problems = new Problems();
  const member = await lockMember(em, problems, input.memberId);
  checkVersion(problems, member, input.expectedVersion);
  const membership = (await membershipsOf(em, member)).at(-1);
  const cell = membership?.organization;
  const locked = await lockWithPositions(em, member, cell ? [cell.id] : [], effectiveOn);

  checkPastDay(problems, datePath, effectiveOn);
  const statuses = await statusesOf(em, member);
  const asMember = statuses.filter(({ status }) => status !== 'ENDED');
  checkHeldFrom(problems, datePath, effectiveOn, asMember, () =>
    problems.add(memberPath, 'NOT_A_MEMBER_ON', { date: effectiveOn }),
  );
  const status = statuses.at(-1);
  if (status) checkAfter(problems, datePath, effectiveOn, status.validFrom);
  if (membership?.validTo !== forever) problems.add(memberPath, 'NOT_IN_A_CELL', { date: effectiveOn });
  else checkAfter(problems, datePath, effectiveOn, membership.validFrom);
  await checkAfterRatings(em, problems, [member.id], effectiveOn);
  checkReason(problems, input, status?.status);
  const document = await findOrCreateDocument(em, problems, input.document);
  const endedPositions = await positionsLeftBehind(em, member, null, effectiveOn);
  if (endedPositions.some(({ organization }) => !locked.has(organization.id))) {
    problems.refuse(['input'], 'BEYOND_SCOPE');
  }
  const headships = await headshipsOf(em, member, effectiveOn);
  endPositions(problems, endedPositions, effectiveOn, {
    reason: end === 'DIED' ? 'DIED' : 'LEFT_PARTY',
    document,
  });
  endHeadships(problems, headships, effectiveOn, document);
  problems.refuseIfAny();
  if (!membership || !status || !cell) throw new Error(`member ${member.id} has no status or cell`);

  membership.validTo = effectiveOn;
  status.validTo = effectiveOn;
  em.create(MemberStatus, { member, status: 'ENDED', validFrom: effectiveOn });
  em.create(MemberEvent, {
    member,
    type: end,
    effectiveOn,
    fromOrganization: cell,
    document,
    removalReason: input.removalReason ?? null,
  });
  member.version += 1;
  for (const organization of new Set(endedPositions.map((position) => position.organization))) {
    organization.version += 1;
  }
  await em.flush();

  const warnings = new Problems();
  if (end !== 'DIED') warnOfEarlyEffect(warnings, datePath, effectiveOn, document);
  await warnOfSizeOn(em, warnings, [{ id: cell.id, path: memberPath }], effectiveOn);
  return { member, endedPositions, warnings: warnings.found };
}

/** Notes a reason that is missing or has no place, and one that only a probationary member can give. */
function checkReason(
  problems: Problems,
  { end, removalReason }: EndMembershipInput,
  status: MembershipStatus | undefined,
): void {
  if (end !== 'REMOVED') {
    if (removalReason != null) problems.add(reasonPath, 'REASON_WITHOUT_REMOVAL');
  } else if (removalReason == null) problems.add(reasonPath, 'REQUIRED');
  else if (removalReason === 'PROBATION_NOT_RECOGNIZED' && status === 'OFFICIAL') {
    problems.add(reasonPath, 'NOT_PROBATIONARY');
  }
}
