import { cellName } from './cell-names.ts';
import { establish, type Founding } from './organizations.ts';
import type { Registry } from './registry.ts';
import type { Organization } from './world.ts';

/** Establishes the next subordinate cell of a grassroots committee, below it or below a department of it. */
export function establishCell(
  registry: Registry,
  committee: Organization,
  founding: Founding,
  parent = committee,
): Organization {
  const { name = '', plan } = committee.agency ?? {};
  const index = committee.cellsEver++;
  const own = cellName(plan?.sector ?? 'OFFICE', index, name);
  return establish(registry, {
    ...founding,
    code: `${committee.code}-${String(index + 1).padStart(2, '0')}`,
    kind: 'SUBORDINATE_CELL',
    name: own,
    parent,
    issuer: { name: own, sign: 'CB' },
  });
}

/** Establishes a committee between a grassroots committee and some of its cells. */
export function establishDepartment(
  registry: Registry,
  committee: Organization,
  number: number,
  founding: Founding,
): Organization {
  const name = `bộ phận ${number} ${committee.agency?.name}`;
  return establish(registry, {
    ...founding,
    code: `${committee.code}-BP${number}`,
    kind: 'DEPARTMENT_COMMITTEE',
    name: `Đảng bộ ${name}`,
    parent: committee,
    issuer: { name: `Đảng ủy ${name}`, sign: 'ĐU' },
  });
}
