import type { Records } from './records.ts';
import { type Roots, seenBy } from './scope-oracle.ts';
import { textsWithin } from './texts-within.ts';

/** The columns whose texts identify the subject of a row. */
const identifying: Record<string, readonly string[]> = {
  agency: ['name'],
  document: ['symbol', 'title'],
  member: ['full_name', 'file_number'],
  organization: ['code'],
  organization_state: ['name'],
};

/** Names, numbers and titles of what a caller may not see that are no part of anything that they may see. */
export function hiddenTexts(records: Records, roots: Roots): string[] {
  const hidden = new Set<string>();
  let shown = '';
  for (const [table, columns] of Object.entries(identifying)) {
    const seen = new Set(seenBy(records, table, roots));
    for (const row of records.get(table) ?? []) {
      for (const column of columns) {
        const text = row[column];
        if (text == null) continue;
        if (seen.has(row)) shown += `${text}\n`;
        else hidden.add(String(text));
      }
    }
  }
  for (const text of textsWithin(shown, [...hidden])) hidden.delete(text);
  return [...hidden];
}
