import { editedWithin, inOrganization, type TableScope } from '../../database/scope.ts';

export const scopes = {
  target: {
    read: { permission: 'figures', rows: inOrganization('organization_id', 'set_on') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { document: 'document_id' },
  },
} satisfies Record<string, TableScope>;
