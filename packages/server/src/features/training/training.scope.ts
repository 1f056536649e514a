import { closed, editedWithin, inOrganization, type TableScope } from '../../database/scope.ts';

const closedView: TableScope = { ...closed, isView: true };

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
  // Kept by triggers, and not audited: they follow from the records. Functions read them.
  committee_training: closed,
  training_course_rollup: closed,
  committee_training_rollup: closed,
  committee_training_recount: closedView,
  committee_training_fault: closedView,
  training_course_rollup_fault: closedView,
  committee_training_rollup_fault: closedView,
} satisfies Record<string, TableScope>;
