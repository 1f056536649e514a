import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Listed } from '../../graph/connection.ts';
import type { AuditAction, AuditEntry } from './audit-entry.entity.ts';

export type AuditRow = Omit<AuditEntry, 'act'>;

/** The conditions of a list of entries. */
export interface EntriesWhere {
  actions?: readonly AuditAction[] | null;
  caller?: string | null;
  operation?: string | null;
  memberId?: number;
  organizationId?: number;
  fromTime?: string | null;
  toTime?: string | null;
}

/** The time in UTC, independent of the session's time zone. */
const at = sql<string>`to_char(audit_entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of entries. */
export const auditEntries = (db: ReadDatabase) =>
  db.selectFrom('audit_entry').select([
    // The column is wider than any list needs.
    sql<number>`audit_entry.id::int`.as('id'),
    at.as('at'),
    'audit_entry.caller',
    'audit_entry.caller_name as callerName',
    'audit_entry.operation',
    'audit_entry.purpose',
    'audit_entry.request',
    'audit_entry.action',
    'audit_entry.table_name as tableName',
    'audit_entry.row_id as rowId',
    'audit_entry.organization_id as organizationId',
    'audit_entry.member_id as memberId',
    'audit_entry.changes',
  ]);

function entriesWhere(db: ReadDatabase, filter: EntriesWhere) {
  const { actions, caller, operation, memberId, organizationId, fromTime, toTime } = filter;
  let entries = auditEntries(db);
  if (actions != null) entries = entries.where('audit_entry.action', 'in', actions);
  if (caller != null) entries = entries.where('audit_entry.caller', '=', caller);
  if (operation != null) entries = entries.where('audit_entry.operation', '=', operation);
  if (memberId !== undefined) entries = entries.where('audit_entry.member_id', '=', memberId);
  if (organizationId !== undefined)
    entries = entries.where('audit_entry.organization_id', '=', organizationId);
  if (fromTime != null) entries = entries.where(sql<SqlBool>`audit_entry.at >= ${fromTime}::timestamptz`);
  if (toTime != null) entries = entries.where(sql<SqlBool>`audit_entry.at < ${toTime}::timestamptz`);
  return entries;
}

const numbered = {
  orders: { ENTRY_NUMBER: sql<string>`audit_entry.id` },
  id: sql<number>`audit_entry.id`,
};
type Entries<Filter> = Listed<AuditRow, Filter, 'ENTRY_NUMBER'>;

/** The whole audit. */
export const everyEntry: Entries<EntriesWhere> = {
  rows: (db, _, filter) => entriesWhere(db, filter),
  ...numbered,
};

/** Changes of a member's own records, or readings of them. */
export const entriesOfMember: Entries<{ readings: boolean }> = {
  rows: (db, parent, { readings }) =>
    auditEntries(db)
      .where('audit_entry.member_id', '=', parent)
      .where('audit_entry.action', readings ? '=' : '<>', 'READ'),
  ...numbered,
};

/** Changes of an organization's own records; those about its members belong to the members. */
export const entriesOfOrganization: Entries<object> = {
  rows: (db, parent) =>
    auditEntries(db)
      .where('audit_entry.organization_id', '=', parent)
      .where('audit_entry.member_id', 'is', null),
  ...numbered,
};
