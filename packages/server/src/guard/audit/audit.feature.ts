import { auditEntryById } from './audit.loaders.ts';
import {
  AuditEntryResolver,
  AuditLogResolver,
  MemberAuditResolver,
  OrganizationAuditResolver,
} from './audit.resolver.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/** The audit (nhật ký): every change of records and every reading of protected values. */
export const entities = [AuditEntry] as const;

export const resolvers = [
  AuditLogResolver,
  AuditEntryResolver,
  MemberAuditResolver,
  OrganizationAuditResolver,
];

export const nodes = { AuditEntry: auditEntryById };

export { scopes } from './audit.scope.ts';
