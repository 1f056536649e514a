import { closed, inOrganization, rules, type TableScope } from '../../database/scope.ts';

export const scopes = {
  member_attribute_value: rules,
  // As memberships, of which it has one row or more: a caller who sees one sees its member.
  member_stay: { read: { permission: 'members', rows: inOrganization('organization_id', 'since') } },
  member_stay_recount: { ...closed, isView: true },
  member_stay_fault: { ...closed, isView: true },
  // Read by functions of the owner alone.
  member_attribute_label: { ...closed, isView: true },
} satisfies Record<string, TableScope>;
