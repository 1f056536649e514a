import type { EntityManager } from '../../database/database.ts';
import { addMonths } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkPastDay, checkVersion } from '../../shared/input-checks.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { ruleOn } from '../regulation/rules.ts';
import { lockMember, statusesOf } from './member.records.ts';
import { MemberEvent } from './member-event.entity.ts';
import { MemberStatus } from './member-status.entity.ts';
import type { RecognizeOfficialMemberInput } from './recognize-official-member.input.ts';

/** Recognizes a probationary member as official from the day on which the probation ends. @throws Refusal */
export async function recognizeOfficialMember(em: EntityManager, input: RecognizeOfficialMemberInput) {
  const { decidedOn } = input;
  const problems = new Problems();
  const member = await lockMember(em, problems, input.memberId);
  checkVersion(problems, member, input.expectedVersion);
  const probation = (await statusesOf(em, member)).at(-1);
  if (probation?.status !== 'PROBATIONARY') {
    return problems.refuse(['input', 'memberId'], 'NOT_PROBATIONARY');
  }

  const path = ['input', 'decidedOn'];
  const months = await ruleOn(em, 'member.probation-months', probation.validFrom);
  const officialOn = addMonths(probation.validFrom, months);
  checkPastDay(problems, path, decidedOn);
  if (decidedOn < officialOn) problems.add(path, 'PROBATION_NOT_COMPLETED', { date: officialOn });
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  probation.validTo = officialOn;
  em.create(MemberStatus, { member, status: 'OFFICIAL', validFrom: officialOn });
  em.create(MemberEvent, { member, type: 'RECOGNIZED', effectiveOn: officialOn, document });
  em.assign(member, { officialOn, recognitionDecidedOn: decidedOn, version: member.version + 1 });
  await em.flush();

  // The status takes effect when the probation ends, however late the decision is: that alone can be too early.
  const warnings = new Problems();
  warnOfEarlyEffect(warnings, path, decidedOn, document);
  return { member, warnings: warnings.found };
}
