import type { Sector } from './agencies.ts';
import { unitsBySector } from './cell-name-lists.ts';

/** The name of the subordinate cell with this place in an agency's list: "Chi bộ Khoa Nội Bệnh viện Đa khoa tỉnh". */
export function cellName(sector: Sector, index: number, agency: string): string {
  const { named, numbered } = unitsBySector[sector];
  return `Chi bộ ${named[index] ?? `${numbered} ${index + 1 - named.length}`} ${agency}`;
}

/** "Đảng bộ Sở Tài chính", "Chi bộ Báo tỉnh". */
export function organizationName(kind: 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL', agency: string): string {
  return `${kind === 'GRASSROOTS_COMMITTEE' ? 'Đảng bộ' : 'Chi bộ'} ${agency}`;
}
