import { closed, editedWithin, faults, inOrganization, type TableScope } from '../../database/scope.ts';

export const scopes = {
  organization: {
    read: { permission: 'figures', rows: inOrganization('id') },
    write: { within: [editedWithin('organization', 'id')] },
    audit: {},
  },
  organization_state: {
    read: { permission: 'figures', rows: inOrganization('organization_id', 'valid_from') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { agency: 'agency_id' },
  },
  // Not audited: it follows from organization_state, whose changes are.
  organization_closure: {
    read: { permission: 'figures', rows: inOrganization('ancestor_id', 'valid_from') },
    write: { within: [editedWithin('organization', 'descendant_id')] },
  },
  organization_event: {
    read: { permission: 'figures', rows: inOrganization('organization_id', 'effective_on') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { document: 'document_id' },
  },
  tree_version: { read: 'every reader' },
  organization_fault: faults,
  parent_fault: faults,
  counted_now: { ...closed, isView: true },
  counted_until: { ...closed, isView: true },
} satisfies Record<string, TableScope>;
