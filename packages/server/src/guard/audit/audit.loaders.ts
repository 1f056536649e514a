import { type InferResult, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection, type Listed } from '../../graph/connection.ts';
import { anyOf, byKey, defineLoader } from '../../graph/loader.ts';
import type { AuditFilter } from './audit.input.ts';

/** The conditions of a list of entries. */
export interface EntriesWhere extends Omit<AuditFilter, 'record'> {
  memberId?: number;
  organizationId?: number;
}

/** The time in UTC, independent of the session's time zone. */
const at = sql<string>`to_char(audit_entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of entries. */
const auditEntries = (db: ReadDatabase) =>
  db.selectFrom('audit_entry').select([
    // The column is wider than any list needs.
    sql<number>`audit_entry.id::int`.as('id'),
    at.as('at'),
    'audit_entry.caller',
    'audit_entry.caller_name as callerName',
    'audit_entry.operation',
    'audit_entry.purpose',
    'audit_entry.request as requestId',
    'audit_entry.action',
    'audit_entry.table_name as table',
    'audit_entry.row_id as row',
    'audit_entry.organization_id as organizationId',
    'audit_entry.member_id as memberId',
    'audit_entry.changes',
  ]);

/** An entry as its fields read it. */
export type AuditRow = InferResult<ReturnType<typeof auditEntries>>[number];

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

/** A list of entries by their numbers. */
const entryList = <Filter>(rows: Listed<AuditRow, Filter, 'ENTRY_NUMBER'>['rows']) =>
  defineConnection({
    rows,
    orders: { ENTRY_NUMBER: sql<string>`audit_entry.id` },
    id: sql<number>`audit_entry.id`,
  });

/** The whole audit. */
export const allEntries = entryList((db, _, filter: EntriesWhere) => entriesWhere(db, filter));

/** Changes of a member's own records, or readings of them. */
export const entriesOfMembers = entryList((db, parent, { readings }: { readings: boolean }) =>
  auditEntries(db)
    .where('audit_entry.member_id', '=', parent)
    .where('audit_entry.action', readings ? '=' : '<>', 'READ'),
);

/** Changes of an organization's own records; those about its members belong to the members. */
export const entriesOfOrganizations = entryList((db, parent, _: object) =>
  auditEntries(db)
    .where('audit_entry.organization_id', '=', parent)
    // A reading is of a member; without the condition all of them would be passed by.
    .where('audit_entry.action', '<>', 'READ')
    .where('audit_entry.member_id', 'is', null),
);

export const auditEntryById = defineLoader(async ({ db }, ids: readonly number[]) =>
  byKey(await auditEntries(db).where('audit_entry.id', '=', anyOf(ids)).execute(), 'id'),
);
