import type { AuditChangeType } from './audit.type.ts';
import type { AuditChanges } from './audit-entry.entity.ts';

/** Changes as the API returns them, by the column's name. */
export const shownChanges = (changes: AuditChanges): AuditChangeType[] =>
  Object.entries(changes).map(([field, values]) =>
    values === null
      ? { field, before: null, after: null, protected: true }
      : { field, before: asText(values[0]), after: asText(values[1]), protected: false },
  );

function asText(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
