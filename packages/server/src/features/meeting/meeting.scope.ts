import {
  closed,
  editedWithin,
  faults,
  inOrganization,
  type RowRule,
  type TableScope,
} from '../../database/scope.ts';

const meetings = inOrganization('organization_id', 'held_on');

/** Rows of a meeting, seen where it is. The policy need not repeat the condition, since that of the meeting holds. */
const ofMeeting: RowRule = {
  filter: (table, permission, scopes) =>
    seenWith(table, `and ${meetings.filter('meeting', permission, scopes)}`),
  policy: (table) => seenWith(table),
};
const seenWith = (table: string, and = '') =>
  `exists (select from meeting where meeting.id = ${table}.meeting_id ${and})`;

const editedWithCell = { within: [editedWithin('organization', 'organization_id')] };
const counted: TableScope = {
  read: { permission: 'figures', rows: inOrganization('ancestor_id') },
  isView: true,
};
const closedView: TableScope = { ...closed, isView: true };

export const scopes = {
  meeting: {
    read: { permission: 'members', rows: meetings },
    write: editedWithCell,
    audit: {},
  },
  meeting_absence: { read: { permission: 'members', rows: ofMeeting }, write: editedWithCell, audit: {} },
  meeting_correction: { read: { permission: 'members', rows: ofMeeting }, write: editedWithCell, audit: {} },
  meeting_fault: faults,
  counted_cell: counted,
  counted_meeting: counted,
  counted_attendance: counted,
  counted_place: closedView,
  // Kept by triggers, and not audited: they follow from the records.
  cell_span: closed,
  meeting_year: closed,
  cell_rollup: closed,
  meeting_rollup: closed,
  attendance_rollup: closed,
  cell_span_recount: closedView,
  meeting_year_recount: closedView,
  cell_span_fault: closedView,
  meeting_year_fault: closedView,
  cell_rollup_fault: closedView,
  meeting_rollup_fault: closedView,
  attendance_rollup_fault: closedView,
} satisfies Record<string, TableScope>;
