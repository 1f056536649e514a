import {
  anyOf,
  closed,
  editedWithin,
  faults,
  inOrganization,
  type RowRule,
  type TableScope,
} from '../../database/scope.ts';

/** Rows of an organization that a record in scope names, as a commendation does its issuer: they show who that is. */
const named = (column: string): RowRule => ({
  filter: (table) => `organization_is_named(${table}.${column})`,
});

export const scopes = {
  organization: {
    read: { permission: 'figures', rows: anyOf(inOrganization('id'), named('id')) },
    write: { within: [editedWithin('organization', 'id')] },
    audit: {},
  },
  organization_state: {
    read: {
      permission: 'figures',
      rows: anyOf(inOrganization('organization_id', 'valid_from'), named('organization_id')),
    },
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
