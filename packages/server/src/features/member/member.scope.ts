import {
  anyOf,
  closed,
  editedWithin,
  faults,
  inOrganization,
  ofMember,
  type RowRule,
  type TableScope,
} from '../../database/scope.ts';

const editedWithMember = { within: [editedWithin('member', 'member_id')] };
/** Events that move nobody, such as the recognition, are seen with the statuses that follow from them. */
const movesNobody: RowRule = {
  filter: (table, ...asked) =>
    `(coalesce(${table}.from_organization_id, ${table}.to_organization_id) is null and ${ofMember('member_id').filter(table, ...asked)})`,
  starts: (table, permission) => [`${table}.member_id in (select member_id from member_in_${permission})`],
};
const counted: TableScope = {
  read: { permission: 'figures', rows: inOrganization('ancestor_id') },
  isView: true,
};

export const scopes = {
  member: {
    read: {
      permission: 'members',
      rows: ofMember('id', 'last_cell_id'),
      columns: {
        // The last cell of a member who has left is not shown.
        only: [
          ...[
            'id',
            'version',
            'file_number',
            'full_name',
            'given_name',
            'admission_decided_on',
            'admitted_on',
          ],
          ...['official_on', 'recognition_decided_on', 'birth_year', 'sex', 'birth_name', 'occupation'],
          ...['general_education', 'professional_qualification', 'political_theory', 'foreign_languages'],
          ...['sort_key', 'search_text'],
        ],
        others: 'filtered',
      },
    },
    write: { within: [editedWithin('member', 'id')] },
    audit: { derived: ['last_cell_id'] },
  },
  member_status: {
    read: { permission: 'members', rows: ofMember('member_id') },
    write: editedWithMember,
    audit: {},
  },
  cell_membership: {
    read: { permission: 'members', rows: inOrganization('organization_id', 'valid_from') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
  },
  member_event: {
    read: {
      permission: 'members',
      rows: anyOf(
        inOrganization('from_organization_id', 'effective_on'),
        inOrganization('to_organization_id', 'effective_on'),
        movesNobody,
      ),
    },
    write: editedWithMember,
    audit: {},
    shows: { document: 'document_id' },
  },
  // Policies look it up for each row.
  last_cell: { read: 'everybody', isView: true },
  member_fault: faults,
  cell_fault: faults,
  last_cell_fault: faults,
  // Counted under every organization that is seen, even where the records are not: figures are the same for all callers.
  counted_membership: counted,
  counted_movement: counted,
  counted_daily_movement: counted,
  membership_rollup: closed,
  movement_rollup: closed,
  daily_movement_rollup: closed,
  membership_rollup_fault: { ...closed, isView: true },
  movement_rollup_fault: { ...closed, isView: true },
  daily_movement_rollup_fault: { ...closed, isView: true },
} satisfies Record<string, TableScope>;
