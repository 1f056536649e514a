import { anyOf, rowsWhere, rules, type TableScope, type WriteScope } from '../../database/scope.ts';

/** An account is seen where all its grants, ended ones too, are in the caller's subtrees. */
const ofAccount = (column: string) =>
  rowsWhere(`exists (select from account_in_access as seen where seen.account_id = ${column})`);

const administered = (subject: WriteScope['subject'], column: string): { within: WriteScope[] } => ({
  within: [{ subject, column, permission: 'access' }],
});

export const scopes = {
  account: {
    read: { permission: 'access', rows: ofAccount('account.id') },
    write: administered('account', 'id'),
    audit: {},
  },
  api_key: {
    read: {
      permission: 'access',
      rows: ofAccount('api_key.account_id'),
      columns: {
        only: ['id', 'account_id', 'prefix', 'created_at', 'expires_at', 'revoked_at'],
        others: 'not granted',
      },
    },
    write: administered('account', 'account_id'),
    audit: { kept: ['token_hash'] },
  },
  role: rules,
  role_permission: rules,
  role_grant: {
    read: {
      permission: 'access',
      // The caller's own grants too.
      rows: anyOf(
        rowsWhere(`exists (
    select from organization_now_in_access as place where place.organization_id = role_grant.organization_id)`),
        rowsWhere(`current_setting('dangbo.caller', true) = 'account:' || role_grant.account_id`),
      ),
    },
    write: administered('organization', 'organization_id'),
    audit: {},
  },
} satisfies Record<string, TableScope>;
