import type { EntityManager } from '../../database/database.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../../features/document/document.service.ts';
import { checkCell, warnOfSizeOn } from '../../features/member/cell-checks.ts';
import { CellMembership } from '../../features/member/cell-membership.entity.ts';
import { lockMember, membershipsOf, statusesOf } from '../../features/member/member.records.ts';
import { MemberEvent, type MemberEventType } from '../../features/member/member-event.entity.ts';
import type { Organization } from '../../features/organization/organization.entity.ts';
import { statesOf } from '../../features/organization/organization.records.ts';
import {
  endPositions,
  lockWithPositions,
  positionsLeftBehind,
} from '../../features/position/end-positions.ts';
import { checkAfterRatings } from '../../features/rating/check-after-ratings.ts';
import { decodeId } from '../../graph/node.ts';
import { forever } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import {
  checkAfter,
  checkHeldFrom,
  checkPastDay,
  checkVersion,
  readText,
} from '../../shared/input-checks.ts';
import type { TransferMemberInput } from './transfer-member.input.ts';

const datePath = ['input', 'effectiveOn'];
const cellPath = ['input', 'toCellId'];
const placePath = ['input', 'outsidePlace'];

/**
 * Moves a member to another cell, out of the tree or back; ends positions that this leaves behind.
 * @throws Refusal
 */
export async function transferMember(em: EntityManager, input: TransferMemberInput) {
  const { effectiveOn } = input;
  const problems = new Problems();
  const member = await lockMember(em, problems, input.memberId);
  checkVersion(problems, member, input.expectedVersion);
  const last = (await membershipsOf(em, member)).at(-1);
  const current = last?.validTo === forever ? last : undefined;
  const from = current?.organization ?? null;
  const toId = input.toCellId == null ? null : decodeId(input.toCellId, 'Organization', cellPath);
  const locked = await lockWithPositions(
    em,
    member,
    [from?.id, toId].filter((id) => id != null),
    effectiveOn,
  );
  const to = toId === null ? null : locked.get(toId);
  if (to === undefined) {
    return problems.refuse(cellPath, 'NOT_FOUND', { type: 'Organization', id: String(input.toCellId) });
  }

  checkPastDay(problems, datePath, effectiveOn);
  if (current) checkAfter(problems, datePath, effectiveOn, current.validFrom);
  else if (last && effectiveOn < last.validTo) checkAfter(problems, datePath, effectiveOn, last.validTo);
  await checkAfterRatings(em, problems, [member.id], effectiveOn);
  const asMember = (await statusesOf(em, member)).filter(({ status }) => status !== 'ENDED');
  checkHeldFrom(problems, datePath, effectiveOn, asMember, () =>
    problems.add(['input', 'memberId'], 'NOT_A_MEMBER_ON', { date: effectiveOn }),
  );
  const outsidePlace = readDestination(problems, from, input);
  if (to && to === from) problems.add(cellPath, 'ALREADY_THERE');
  else if (to) checkCell(problems, { cell: cellPath, date: datePath }, await statesOf(em, to), effectiveOn);
  const document = await findOrCreateDocument(em, problems, input.document);
  const endedPositions = await positionsLeftBehind(em, member, to, effectiveOn);
  // Row-level security would refuse this as well, but only after the start of these positions was exposed.
  if (endedPositions.some(({ organization }) => !locked.has(organization.id))) {
    problems.refuse(['input'], 'BEYOND_SCOPE');
  }
  endPositions(problems, endedPositions, effectiveOn, { reason: 'MOVED', document });
  problems.refuseIfAny();

  if (current) current.validTo = effectiveOn;
  if (to) em.create(CellMembership, { member, organization: to, validFrom: effectiveOn });
  em.create(MemberEvent, {
    member,
    type: typeOf(from, to),
    effectiveOn,
    fromOrganization: from,
    toOrganization: to,
    outsidePlace,
    document,
  });
  member.version += 1;
  for (const organization of new Set(endedPositions.map((position) => position.organization))) {
    organization.version += 1;
  }
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, datePath, effectiveOn, document);
  const changed = [
    ...(from ? [{ id: from.id, path: ['input', 'memberId'] }] : []),
    ...(to ? [{ id: to.id, path: cellPath }] : []),
  ];
  await warnOfSizeOn(em, warnings, changed, effectiveOn);
  return { member, endedPositions, warnings: warnings.found };
}

/**
 * Reads the destination: a member in the tree moves to a cell or to a place outside; one outside moves to a cell,
 * optionally from a named place.
 */
function readDestination(
  problems: Problems,
  from: Organization | null,
  { toCellId, outsidePlace }: TransferMemberInput,
): string | null {
  if (toCellId == null && (from === null || outsidePlace == null)) problems.add(cellPath, 'REQUIRED');
  if (toCellId != null && from !== null && outsidePlace != null) {
    problems.add(placePath, 'NOT_BOTH', {
      names: '"toCellId", "outsidePlace"',
      namesVi: 'chi bộ chuyển đến hoặc nơi ngoài hệ thống',
    });
  }
  return outsidePlace == null ? null : readText(problems, placePath, outsidePlace, 200);
}

function typeOf(from: Organization | null, to: Organization | null): MemberEventType {
  if (from === null) return 'TRANSFERRED_IN';
  return to === null ? 'TRANSFERRED_OUT' : 'TRANSFERRED';
}
