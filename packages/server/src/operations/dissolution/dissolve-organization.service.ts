import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../../features/document/document.service.ts';
import { checkAfterMeetings } from '../../features/meeting/check-after-meetings.ts';
import { lockMemberIds } from '../../features/member/member.records.ts';
import { placesUnder } from '../../features/organization/create-organization.ts';
import type { Organization } from '../../features/organization/organization.entity.ts';
import { lockOrganization, statesOf } from '../../features/organization/organization.records.ts';
import { checkCurrentState } from '../../features/organization/organization-checks.ts';
import { OrganizationEvent } from '../../features/organization/organization-event.entity.ts';
import { checkHolders, endPositions, holdersIn } from '../../features/position/end-positions.ts';
import { Position } from '../../features/position/position.entity.ts';
import { decodeId } from '../../graph/node.ts';
import type { Day } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkAfter, checkPastDay, checkVersion } from '../../shared/input-checks.ts';
import type { DissolveOrganizationInput } from './dissolve-organization.input.ts';

const organizationPath = ['input', 'organizationId'];
const datePath = ['input', 'effectiveOn'];

/** Ends an organization that has neither members nor organizations under it, and the positions in it. @throws Refusal */
export async function dissolveOrganization(em: EntityManager, input: DissolveOrganizationInput) {
  const { effectiveOn } = input;
  const problems = new Problems();
  const id = decodeId(input.organizationId, 'Organization', organizationPath);
  const holders = await holdersIn(em, id, effectiveOn);
  await lockMemberIds(em, holders);
  const organization = await lockOrganization(em, problems, 'organizationId', input.organizationId);
  checkVersion(problems, organization, input.expectedVersion);
  checkPastDay(problems, datePath, effectiveOn);
  const state = checkCurrentState(problems, await statesOf(em, organization), effectiveOn);
  await checkEmpty(em, problems, organization, effectiveOn);
  await checkAfterMeetings(em, problems, datePath, organization, effectiveOn);
  const places = await placesUnder(em, organization, effectiveOn);
  for (const { validFrom } of places) checkAfter(problems, datePath, effectiveOn, validFrom);
  const document = await findOrCreateDocument(em, problems, input.document);
  const endedPositions = await em.find(Position, { organization, validTo: { $gt: effectiveOn } });
  checkHolders(endedPositions, holders);
  endPositions(problems, endedPositions, effectiveOn, { reason: 'REORGANIZED', document });
  problems.refuseIfAny();
  if (!state) throw new Error(`organization ${organization.id} has no state`);

  state.validTo = effectiveOn;
  for (const place of places) place.validTo = effectiveOn;
  em.create(OrganizationEvent, { organization, type: 'DISSOLVED', effectiveOn, document });
  em.assign(organization, {
    dissolvedOn: effectiveOn,
    dissolvedOnPrecision: 'DAY',
    version: organization.version + 1,
  });
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, datePath, effectiveOn, document);
  return { organization, endedPositions, warnings: warnings.found };
}

/** Notes members who belong to an organization, and organizations that are under it, on a day or later. */
async function checkEmpty(
  em: EntityManager,
  problems: Problems,
  { id }: Organization,
  date: Day,
): Promise<void> {
  const db: ReadDatabase = em.getKysely();
  const { members } = await db
    .selectFrom('cell_membership')
    .select(sql<number>`count(*)::int`.as('members'))
    .where('organization_id', '=', id)
    .where('valid_to', '>', date)
    .executeTakeFirstOrThrow();
  if (members > 0) problems.add(organizationPath, 'MEMBERS_LEFT', { count: members, date });
  const children = await db
    .selectFrom('organization_state')
    .innerJoin('organization', 'organization.id', 'organization_state.organization_id')
    .select('organization.code')
    .distinct()
    .where('organization_state.parent_id', '=', id)
    .where('organization_state.valid_to', '>', date)
    .orderBy('organization.code')
    .execute();
  if (children.length === 0) return;
  const codes = children.map(({ code }) => code);
  const listed = codes.length > 5 ? `${codes.slice(0, 5).join(', ')} …` : codes.join(', ');
  problems.add(organizationPath, 'CHILDREN_LEFT', { count: codes.length, codes: listed, date });
}
