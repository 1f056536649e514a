import { longestName } from '../../features/organization/organization-checks.ts';
import type { Problems } from '../../shared/errors.ts';

/** The beginning of the names of cells, which a committee's name has no more. */
const cellName = /^chi bộ(?= )/iu;

/**
 * Notes what an upgrade leaves to be done: the committee of the cell does not become that of the new committee by
 * itself, nobody leads the new cells yet, and the name may still be that of a cell.
 */
export function warnOfOpenTasks(warnings: Problems, name: string, cells: readonly { name: string }[]): void {
  warnings.add(['input', 'organizationId'], 'COMMITTEE_TO_APPOINT', { name });
  for (const [index, cell] of cells.entries()) {
    warnings.add(['input', 'cells', index], 'SECRETARY_TO_APPOINT', { name: cell.name });
  }
  const proposed = name.replace(cellName, 'Đảng bộ');
  if (proposed !== name && proposed.length <= longestName)
    warnings.add(['input', 'name'], 'NAME_OF_CELL', { name, proposed });
}
