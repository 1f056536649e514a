import { closed, inOrganization, rules, type TableScope } from '../../database/scope.ts';

/** What is protected is counted by functions of the owner alone. */
const columns = [
  ...['organization_id', 'valid_from', 'valid_to', 'member_id', 'since', 'admitted_on', 'admission_number'],
  ...['status', 'birth_year', 'sex', 'official_on', 'political_theory', 'general_education'],
  ...['professional_qualification', 'occupation'],
];

export const scopes = {
  member_attribute_value: rules,
  // As memberships, of which it has one row or more: a caller who sees one sees its member.
  member_stay: {
    read: {
      permission: 'members',
      rows: inOrganization('organization_id', 'since'),
      columns: { only: columns, others: 'not granted' },
    },
  },
  member_stay_recount: { ...closed, isView: true },
  member_stay_fault: { ...closed, isView: true },
  // Read by functions of the owner alone.
  member_attribute_label: { ...closed, isView: true },
} satisfies Record<string, TableScope>;
