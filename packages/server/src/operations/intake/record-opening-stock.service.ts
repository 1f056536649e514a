import type { EntityManager } from '../../database/database.ts';
import { findOrCreateDocument } from '../../features/document/document.service.ts';
import { checkCell, warnOfSizeOn } from '../../features/member/cell-checks.ts';
import { lockOrganizations } from '../../features/organization/organization.records.ts';
import { OrganizationState } from '../../features/organization/organization-state.entity.ts';
import { createProtected } from '../../features/profile/record-protected.ts';
import { decodeId } from '../../graph/node.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay } from '../../shared/input-checks.ts';
import { checkFileNumbers } from '../admission/read-person.ts';
import { createIncoming, readIncoming } from './incoming-members.ts';
import type { RecordOpeningStockInput } from './record-opening-stock.input.ts';

const datePath = ['input', 'effectiveOn'];
const at = (index: number) => ['input', 'members', index];

/** Records members who are there when the records begin, all or none: neither admissions nor transfers. @throws Refusal */
export async function recordOpeningStock(em: EntityManager, input: RecordOpeningStockInput) {
  const { effectiveOn, members: inputs } = input;
  const problems = new Problems();
  if (inputs.length === 0) problems.add(['input', 'members'], 'REQUIRED');
  const cellIds = inputs.map(({ cellId }, index) =>
    decodeId(cellId, 'Organization', [...at(index), 'cellId']),
  );
  const cells = await lockOrganizations(em, [...new Set(cellIds)]);
  const states = Map.groupBy(
    await em.find(OrganizationState, { organization: { $in: [...cells.keys()] } }),
    ({ organization }) => organization,
  );
  const isPast = checkPastDay(problems, datePath, effectiveOn);
  const incoming = [];
  for (const [index, member] of inputs.entries()) {
    const path = (field: 'admittedOn' | 'cellId') => [...at(index), field];
    incoming.push(await readIncoming(em, problems, member, at(index)));
    checkOrder(problems, path('admittedOn'), member.admittedOn, effectiveOn);
    const cell = cells.get(cellIds[index] as number);
    if (!cell) problems.add(path('cellId'), 'NOT_FOUND', { type: 'Organization', id: member.cellId });
    else if (isPast) {
      checkCell(problems, { cell: path('cellId'), date: datePath }, states.get(cell) ?? [], effectiveOn);
    }
  }
  await checkFileNumbers(
    em,
    problems,
    incoming.map(({ row }, index) => ({ at: at(index), ...row })),
  );
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const recorded = incoming.map((one, index) => {
    const cell = cells.get(cellIds[index] as number);
    if (!cell) throw new Error(`organization ${cellIds[index]} is not locked`);
    const member = createIncoming(em, one, { cell, type: 'OPENING', effectiveOn, document });
    return { member, profile: one.profile };
  });
  await em.flush();
  await createProtected(em, recorded);

  const warnings = new Problems();
  const changed = [...cells.keys()].map((id) => ({ id, path: [...at(cellIds.indexOf(id)), 'cellId'] }));
  await warnOfSizeOn(em, warnings, changed, effectiveOn);
  return { members: recorded.map(({ member }) => member), warnings: warnings.found };
}
