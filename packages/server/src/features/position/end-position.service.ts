import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { forever } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkPastDay, checkVersion } from '../../shared/input-checks.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { lockMemberIds } from '../member/member.records.ts';
import { lockOrganizations } from '../organization/organization.records.ts';
import type { EndPositionInput } from './end-position.input.ts';
import { endPositions } from './end-positions.ts';
import { Position } from './position.entity.ts';

const positionPath = ['input', 'positionId'];
const datePath = ['input', 'effectiveOn'];

/** Ends a position that a member holds. @throws Refusal */
export async function endPosition(em: EntityManager, input: EndPositionInput) {
  const { reason, effectiveOn } = input;
  const problems = new Problems();
  const id = decodeId(input.positionId, 'Position', positionPath);
  const position = await em.findOne(Position, id);
  if (position) await lockMemberIds(em, [position.member.id]);
  const locked = position && (await lockOrganizations(em, [position.organization.id]));
  const organization = position && locked?.get(position.organization.id);
  if (!organization)
    return problems.refuse(positionPath, 'NOT_FOUND', { type: 'Position', id: input.positionId });
  // It may have ended while the organization was not locked.
  await em.refresh(position);
  checkVersion(problems, organization, input.expectedVersion);
  checkPastDay(problems, datePath, effectiveOn);
  if (position.validTo !== forever)
    problems.refuse(positionPath, 'ALREADY_ENDED', { since: position.validTo });
  const document = await findOrCreateDocument(em, problems, input.document);
  endPositions(problems, [position], effectiveOn, { reason, document });
  problems.refuseIfAny();

  organization.version += 1;
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, datePath, effectiveOn, document);
  return { position, warnings: warnings.found };
}
