import { editedWithin, inOrganization, type TableScope } from '../../database/scope.ts';

export const scopes = {
  commendation: {
    read: { permission: 'members', rows: inOrganization('organization_id', 'awarded_on') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { document: 'document_id' },
  },
} satisfies Record<string, TableScope>;
