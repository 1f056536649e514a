import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { checkPastDay, checkVersion, readName } from '../../shared/input-checks.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { lockOrganization, statesOf } from './organization.records.ts';
import { checkCurrentState, longestName } from './organization-checks.ts';
import { OrganizationEvent } from './organization-event.entity.ts';
import { OrganizationState } from './organization-state.entity.ts';
import type { RenameOrganizationInput } from './rename-organization.input.ts';

const datePath = ['input', 'effectiveOn'];
const namePath = ['input', 'name'];

/** Gives an organization another name from a day on; it had the former until then. @throws Refusal */
export async function renameOrganization(em: EntityManager, input: RenameOrganizationInput) {
  const { effectiveOn } = input;
  const problems = new Problems();
  const organization = await lockOrganization(em, problems, 'organizationId', input.organizationId);
  checkVersion(problems, organization, input.expectedVersion);
  const name = readName(problems, namePath, input.name, longestName);
  checkPastDay(problems, datePath, effectiveOn);
  const state = checkCurrentState(problems, await statesOf(em, organization), effectiveOn);
  if (name === state?.name) problems.add(namePath, 'SAME_NAME', { name, since: state.validFrom });
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();
  if (!state) throw new Error(`organization ${organization.id} has no state`);

  const { kind, parent, agency } = state;
  state.validTo = effectiveOn;
  em.create(OrganizationState, { organization, kind, name, parent, agency, validFrom: effectiveOn });
  em.create(OrganizationEvent, { organization, type: 'RENAMED', effectiveOn, document });
  organization.version += 1;
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, datePath, effectiveOn, document);
  return { organization, warnings: warnings.found };
}
