import { closed, rules, type TableScope } from '../../database/scope.ts';

export const scopes = {
  member_attribute_value: rules,
  // Read by functions of the owner alone.
  member_attribute_label: { ...closed, isView: true },
} satisfies Record<string, TableScope>;
