import type { EntityManager } from '../../database/database.ts';
import type { Document } from '../../features/document/document.entity.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../../features/document/document.service.ts';
import { warnOfSizeOn } from '../../features/member/cell-checks.ts';
import { CellMembership } from '../../features/member/cell-membership.entity.ts';
import { MemberEvent } from '../../features/member/member-event.entity.ts';
import { createOrganization, placesUnder } from '../../features/organization/create-organization.ts';
import type { Organization } from '../../features/organization/organization.entity.ts';
import { lockOrganization } from '../../features/organization/organization.records.ts';
import { longestName, readCodes } from '../../features/organization/organization-checks.ts';
import { OrganizationEvent } from '../../features/organization/organization-event.entity.ts';
import { OrganizationState } from '../../features/organization/organization-state.entity.ts';
import { checkHolders, endPositions, holdersIn } from '../../features/position/end-positions.ts';
import { positionsWithoutRole } from '../../features/position/position-roles.ts';
import { decodeId } from '../../graph/node.ts';
import type { Day } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkVersion, readName } from '../../shared/input-checks.ts';
import { divide, readAssignments } from './division.ts';
import { readUpgradable } from './upgrade-checks.ts';
import type { UpgradeOrganizationInput } from './upgrade-organization.input.ts';
import { warnOfOpenTasks } from './warn-of-open-tasks.ts';

const organizationPath = ['input', 'organizationId'];
const kind = 'GRASSROOTS_COMMITTEE';

/**
 * Turns a grassroots cell into a grassroots committee that stays the same organization, and divides its members among
 * new subordinate cells, which is neither a transfer nor an admission.
 * @throws Refusal
 */
export async function upgradeOrganization(em: EntityManager, input: UpgradeOrganizationInput) {
  const { effectiveOn } = input;
  const problems = new Problems();
  const id = decodeId(input.organizationId, 'Organization', organizationPath);
  const holders = await holdersIn(em, id, effectiveOn);
  const assignments = await readAssignments(em, problems, input.cells, holders);
  const organization = await lockOrganization(em, problems, 'organizationId', input.organizationId);
  checkVersion(problems, organization, input.expectedVersion);
  const state = await readUpgradable(em, problems, organization, effectiveOn);
  const division = await divide(em, problems, organization, effectiveOn, assignments);
  const newCells = await readCells(em, problems, input);
  const name =
    input.name == null ? state.name : readName(problems, ['input', 'name'], input.name, longestName);
  const document = await findOrCreateDocument(em, problems, input.document);
  const ended = await positionsWithoutRole(em, organization, kind, effectiveOn);
  checkHolders(ended, holders);
  endPositions(problems, ended, effectiveOn, { reason: 'REORGANIZED', document });
  problems.refuseIfAny();

  const { parent, agency } = state;
  state.validTo = effectiveOn;
  em.create(OrganizationState, { organization, kind, name, parent, agency, validFrom: effectiveOn });
  em.create(OrganizationEvent, { organization, type: 'UPGRADED', effectiveOn, document });
  organization.version += 1;
  const above = await placesUnder(em, organization, effectiveOn);
  const common = {
    kind: 'SUBORDINATE_CELL',
    parent: organization,
    agency: null,
    effectiveOn,
    document,
  } as const;
  const cells = newCells.map((cell) => createOrganization(em, { ...cell, ...common }, above));
  for (const { membership, cell } of division) {
    reassign(em, membership, cells[cell] as Organization, effectiveOn, document);
  }
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'effectiveOn'], effectiveOn, document);
  const changed = [
    { id: organization.id, path: organizationPath },
    ...cells.map(({ id }, index) => ({ id, path: ['input', 'cells', index] })),
  ];
  await warnOfSizeOn(em, warnings, changed, effectiveOn);
  warnOfOpenTasks(warnings, name, newCells);
  return { organization, warnings: warnings.found };
}

async function readCells(em: EntityManager, problems: Problems, { cells }: UpgradeOrganizationInput) {
  const codes = await readCodes(
    em,
    problems,
    cells.map(({ code }, index) => ({ path: ['input', 'cells', index, 'code'], text: code })),
  );
  return cells.map(({ name }, index) => ({
    code: codes[index] as string,
    name: readName(problems, ['input', 'cells', index, 'name'], name, longestName),
  }));
}

function reassign(
  em: EntityManager,
  membership: CellMembership,
  cell: Organization,
  effectiveOn: Day,
  document: Document | null,
): void {
  const { member, organization } = membership;
  membership.validTo = effectiveOn;
  em.create(CellMembership, { member, organization: cell, validFrom: effectiveOn });
  em.create(MemberEvent, {
    member,
    type: 'REASSIGNED',
    effectiveOn,
    fromOrganization: organization,
    toOrganization: cell,
    document,
  });
  member.version += 1;
}
