import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { Problems, Refusal } from '../../shared/errors.ts';
import { checkHeldFrom, checkPastDay, checkVersion } from '../../shared/input-checks.ts';
import { lastChangeOf } from '../../shared/intervals.ts';
import { Agency } from '../agency/agency.entity.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import type { Member } from '../member/member.entity.ts';
import { lockMembers, statusesOf } from '../member/member.records.ts';
import { endHeadships } from './agency-heads.ts';
import type { AppointAgencyHeadInput } from './appoint-agency-head.input.ts';
import { AgencyHead } from './position.entity.ts';

const agencyPath = ['input', 'agencyId'];
const memberPath = ['input', 'memberId'];
const datePath = ['input', 'effectiveOn'];

/** Makes a member head of an agency, optionally in place of the present one. @throws Refusal */
export async function appointAgencyHead(em: EntityManager, input: AppointAgencyHeadInput) {
  const { effectiveOn } = input;
  const problems = new Problems();
  const memberId = decodeId(input.memberId, 'Member', memberPath);
  const agency = await em.findOne(Agency, decodeId(input.agencyId, 'Agency', agencyPath));
  if (!agency) problems.add(agencyPath, 'NOT_FOUND', { type: 'Agency', id: input.agencyId });
  else await lockHeadship(em, agency);
  const later = { agency, validTo: { $gt: effectiveOn } };
  const known = agency ? await em.find(AgencyHead, later) : [];
  const members = await lockMembers(em, [memberId, ...known.map(({ member }) => member.id)]);
  const member = members.get(memberId);
  if (!member) problems.add(memberPath, 'NOT_FOUND', { type: 'Member', id: input.memberId });
  if (!agency || !member) throw new Refusal(problems.found);
  checkVersion(problems, member, input.expectedVersion);
  checkPastDay(problems, datePath, effectiveOn);
  const asMember = (await statusesOf(em, member)).filter(({ status }) => status !== 'ENDED');
  checkHeldFrom(problems, datePath, effectiveOn, asMember, () =>
    problems.add(memberPath, 'NOT_A_MEMBER_ON', { date: effectiveOn }),
  );
  const held = await em.find(AgencyHead, later, { orderBy: { validFrom: 'asc' }, refresh: true });
  const replaced = headsReplaced(problems, held, { members, member, input });
  const document = await findOrCreateDocument(em, problems, input.document);
  endHeadships(problems, replaced, effectiveOn, document);
  problems.refuseIfAny();

  const agencyHead = em.create(AgencyHead, { agency, member, document, validFrom: effectiveOn });
  for (const changed of new Set([member, ...replaced.map((head) => head.member)])) changed.version += 1;
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, datePath, effectiveOn, document);
  return { agencyHead, endedAgencyHeads: replaced, warnings: warnings.found };
}

/**
 * Keeps other appointments to an agency waiting until the transaction ends, before any member is locked: where two came
 * to the constraint that admits one head at a time, each would wait for the other.
 */
async function lockHeadship(em: EntityManager, { id }: Agency): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`head of agency ${id}`]);
}

/** The headships that the appointment ends; notes those that prevent it. One beyond the scope is not ended. */
function headsReplaced(
  problems: Problems,
  held: readonly AgencyHead[],
  {
    members,
    member,
    input: { replaceHolder, effectiveOn },
  }: { members: Map<number, Member>; member: Member; input: AppointAgencyHeadInput },
): AgencyHead[] {
  return held.filter((head) => {
    const holder = members.get(head.member.id);
    if (!holder) return problems.refuse(['input'], 'BEYOND_SCOPE');
    // What changed later is history, with or without `replaceHolder`: `endHeadships` notes it.
    if (lastChangeOf(head) > effectiveOn) return true;
    const { validFrom: since } = head;
    if (holder === member) problems.add(memberPath, 'ALREADY_HEAD', { since });
    else if (!replaceHolder) problems.add(agencyPath, 'POSITION_TAKEN', { holder: holder.fullName, since });
    return holder !== member && replaceHolder;
  });
}
