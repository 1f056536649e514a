import { closed, dayIn, inOrganizationOr, ofMember, type TableScope } from '../../database/scope.ts';

export const scopes = {
  // An entry of an organization in its time there, or where there is none of the member. One that is of neither is seen
  // only by callers who see all entries.
  audit_entry: {
    read: {
      permission: 'audit',
      rows: inOrganizationOr('organization_id', dayIn('at'), ofMember('member_id')),
    },
  },
  audit_seal: closed,
} satisfies Record<string, TableScope>;
