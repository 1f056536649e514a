import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { checkPastDay, readName } from '../../shared/input-checks.ts';
import { findOrCreateAgency } from '../agency/agency.service.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { ruleOn } from '../regulation/rules.ts';
import { createOrganization, placesUnder } from './create-organization.ts';
import type { EstablishOrganizationInput } from './establish-organization.input.ts';
import type { Organization } from './organization.entity.ts';
import { lockOrganization, statesOf } from './organization.records.ts';
import { checkParent, longestName, readCodes } from './organization-checks.ts';
import { allowedKinds, kindDetails } from './organization-kind-names.ts';
import { warnOfSize } from './organization-size.ts';

/** Establishes an organization under its direct superior, or at the root. @throws Refusal */
export async function establishOrganization(em: EntityManager, input: EstablishOrganizationInput) {
  const { kind, effectiveOn } = input;
  const problems = new Problems();
  const parent = await readParent(em, problems, input);
  const [code = ''] = await readCodes(em, problems, [{ path: ['input', 'code'], text: input.code }]);
  const name = readName(problems, ['input', 'name'], input.name, longestName);
  checkPastDay(problems, ['input', 'effectiveOn'], effectiveOn);
  const agency = await findOrCreateAgency(em, problems, input);
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const above = parent ? await placesUnder(em, parent, effectiveOn) : [];
  const facts = { code, name, kind, parent, agency, effectiveOn, document };
  const organization = createOrganization(em, facts, above);
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'effectiveOn'], effectiveOn, document);
  const empty = { path: ['input', 'kind'], name, kind, members: 0, officialMembers: 0 };
  await warnOfSize(em, warnings, [empty], effectiveOn);
  return { organization, warnings: warnings.found };
}

/** The parent, locked so that it does not change meanwhile; null at the root. */
async function readParent(
  em: EntityManager,
  problems: Problems,
  { kind, parentId, effectiveOn }: EstablishOrganizationInput,
): Promise<Organization | null> {
  const path = ['input', 'parentId'];
  if (parentId == null) {
    const rootKinds = await ruleOn(em, 'organization.root-kinds', effectiveOn);
    if (!rootKinds.includes(kind)) {
      const allowed = (await ruleOn(em, 'organization.parent-kinds', effectiveOn))[kind] ?? [];
      problems.add(path, 'PARENT_REQUIRED', { ...kindDetails(kind), ...allowedKinds(allowed) });
    }
    return null;
  }
  const parent = await lockOrganization(em, problems, 'parentId', parentId);
  await checkParent(em, problems, path, { kind, states: await statesOf(em, parent), effectiveOn });
  return parent;
}
