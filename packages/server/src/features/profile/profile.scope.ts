import { editedWithin, ofPresentMember, rules, type TableScope } from '../../database/scope.ts';

const rows = ofPresentMember('member_id');
const written = { write: { within: [editedWithin('member', 'member_id')] }, audit: { kept: ['*'] } };

export const scopes = {
  ethnicity: rules,
  religion: rules,
  // Protected values are for those who have the member now.
  member_personal: { read: { permission: 'personal', rows }, ...written },
  member_sensitive: { read: { permission: 'sensitive', rows }, ...written },
} satisfies Record<string, TableScope>;
