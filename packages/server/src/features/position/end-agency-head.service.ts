import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { forever } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkPastDay, checkVersion } from '../../shared/input-checks.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { lockMembers } from '../member/member.records.ts';
import { endHeadships } from './agency-heads.ts';
import type { EndAgencyHeadInput } from './end-agency-head.input.ts';
import { AgencyHead } from './position.entity.ts';

const headPath = ['input', 'agencyHeadId'];
const datePath = ['input', 'effectiveOn'];

/** Ends a headship of an agency. @throws Refusal */
export async function endAgencyHead(em: EntityManager, input: EndAgencyHeadInput) {
  const { effectiveOn } = input;
  const problems = new Problems();
  const agencyHead = await em.findOne(AgencyHead, decodeId(input.agencyHeadId, 'AgencyHead', headPath));
  const locked = agencyHead && (await lockMembers(em, [agencyHead.member.id]));
  const member = agencyHead && locked?.get(agencyHead.member.id);
  if (!member) return problems.refuse(headPath, 'NOT_FOUND', { type: 'AgencyHead', id: input.agencyHeadId });
  // It may have ended while the member was not locked.
  await em.refresh(agencyHead);
  checkVersion(problems, member, input.expectedVersion);
  checkPastDay(problems, datePath, effectiveOn);
  if (agencyHead.validTo !== forever)
    problems.refuse(headPath, 'ALREADY_ENDED', { since: agencyHead.validTo });
  const document = await findOrCreateDocument(em, problems, input.document);
  endHeadships(problems, [agencyHead], effectiveOn, document);
  problems.refuseIfAny();

  member.version += 1;
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, datePath, effectiveOn, document);
  return { agencyHead, warnings: warnings.found };
}
