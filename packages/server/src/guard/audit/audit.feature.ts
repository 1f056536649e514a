import { AuditLinks } from '../../../migrations/0021-audit-links.ts';
import { AuditInserts } from '../../../migrations/0022-audit-inserts.ts';
import { SubtreeVersion } from '../../../migrations/0025-subtree-version.ts';
import { closed, dayIn, inOrganizationOr, ofMember, type TableScope } from '../../database/scope.ts';
import { auditEntryById } from './audit.loaders.ts';
import {
  AuditEntryResolver,
  AuditLogResolver,
  MemberAuditResolver,
  OrganizationAuditResolver,
} from './audit.resolver.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { SubtreeVersionResolver } from './subtree-version.resolver.ts';

/** The audit (nhật ký): every change of records and every reading of protected values. */
export const entities = [AuditEntry] as const;

export const resolvers = [
  AuditLogResolver,
  AuditEntryResolver,
  MemberAuditResolver,
  OrganizationAuditResolver,
  SubtreeVersionResolver,
];

export const nodes = { AuditEntry: auditEntryById };

export const migrations = [
  { name: '0021-audit-links', class: AuditLinks },
  { name: '0022-audit-inserts', class: AuditInserts },
  { name: '0025-subtree-version', class: SubtreeVersion },
];

export const scopes = {
  // An entry of an organization in its time there, or where there is none of the member. One that is of neither is seen
  // only by callers who see all entries.
  audit_entry: {
    read: {
      permission: 'audit',
      rows: inOrganizationOr('organization_id', dayIn('at'), ofMember('member_id')),
    },
  },
  audit_seal: closed,
} satisfies Record<string, TableScope>;
