import { editedWithin, faults, inOrganization, ofMember, type TableScope } from '../../database/scope.ts';

export const scopes = {
  committee_term: {
    read: { permission: 'figures', rows: inOrganization('organization_id', 'valid_from') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
  },
  position: {
    read: { permission: 'members', rows: inOrganization('organization_id', 'valid_from') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { document: ['document_id', 'end_document_id'] },
  },
  agency_head: {
    read: { permission: 'members', rows: ofMember('member_id') },
    write: { within: [editedWithin('member', 'member_id')] },
    audit: {},
    shows: { document: ['document_id', 'end_document_id'] },
  },
  position_fault: faults,
} satisfies Record<string, TableScope>;
