import { defineConnection } from '../../graph/connection.ts';
import { anyOf, byKey, defineLoader } from '../../graph/loader.ts';
import { auditEntries, entriesOfMember, entriesOfOrganization, everyEntry } from './audit.rows.ts';

export const allEntries = defineConnection(everyEntry);
export const entriesOfMembers = defineConnection(entriesOfMember);
export const entriesOfOrganizations = defineConnection(entriesOfOrganization);

export const auditEntryById = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await auditEntries(db).where('audit_entry.id', '=', anyOf(ids)).execute();
  return byKey(rows, 'id');
});
