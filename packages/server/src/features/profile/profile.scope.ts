import { editedWithin, ofPresentMember, rules, type TableScope } from '../../database/scope.ts';

const protectedRows = {
  rows: ofPresentMember('member_id'),
} as const;

const written = { write: { within: [editedWithin('member', 'member_id')] }, audit: { kept: ['*'] } };

export const scopes = {
  ethnicity: rules,
  religion: rules,
  // Protected values are for those who have the member now.
  member_personal: { read: { permission: 'personal', ...protectedRows }, ...written },
  member_sensitive: { read: { permission: 'sensitive', ...protectedRows }, ...written },
} satisfies Record<string, TableScope>;
