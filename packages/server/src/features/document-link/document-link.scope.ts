import { editedWithin, faults, inOrganization, type TableScope } from '../../database/scope.ts';

const ofOrganization = {
  read: { permission: 'figures', rows: inOrganization('organization_id', 'issued_on') },
  write: { within: [editedWithin('organization', 'organization_id')] },
  audit: {},
} as const;

export const scopes = {
  organization_document: { ...ofOrganization, shows: { document: 'document_id' } },
  // A relation shows both documents to everyone who sees it, and the caller who records it must see both.
  document_relation: { ...ofOrganization, shows: { document: ['document_id', 'related_id'] } },
  document_relation_fault: faults,
} satisfies Record<string, TableScope>;
