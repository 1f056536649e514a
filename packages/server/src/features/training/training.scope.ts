import { editedWithin, inOrganization, type TableScope } from '../../database/scope.ts';

const editedByOrganizer = { within: [editedWithin('organization', 'organizer_id')] };

export const scopes = {
  training_course: {
    read: { permission: 'figures', rows: inOrganization('organizer_id', 'started_on') },
    write: editedByOrganizer,
    audit: {},
    shows: { document: 'document_id' },
  },
  training_result: {
    read: { permission: 'figures', rows: inOrganization('organizer_id', 'started_on') },
    write: editedByOrganizer,
    audit: {},
  },
  training_participant: {
    read: { permission: 'members', rows: inOrganization('organization_id', 'attended_on') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
  },
} satisfies Record<string, TableScope>;
