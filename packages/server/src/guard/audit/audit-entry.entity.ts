import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

const auditActions = ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'READ'] as const;
export type AuditAction = (typeof auditActions)[number];

/** The values before and after by column; null where they are not recorded. */
export type AuditChanges = Record<string, [before: unknown, after: unknown] | null>;

/** One change of one row, or one reading of a member's details; written only by the database's triggers. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  properties: {
    id: p.integer().primary(),
    /** The id of the first entry of the same transaction. */
    act: p.integer(),
    at: p.string().columnType('timestamptz'),
    caller: p.text().nullable(),
    callerName: p.text(),
    operation: p.text().nullable(),
    purpose: p.text().nullable(),
    request: p.text().nullable(),
    action: p.enum(auditActions),
    tableName: p.text(),
    rowId: p.text().nullable(),
    organizationId: p.integer().nullable(),
    memberId: p.integer().nullable(),
    changes: p.json<AuditChanges>(),
  },
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
