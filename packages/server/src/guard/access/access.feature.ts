import { anyOf, rowsWhere, rules, type TableScope, type WriteScope } from '../../database/scope.ts';
import { defineMessages, displayDate } from '../../shared/messages.ts';
import { Account, ApiKey, Role, RoleGrant, RolePermission } from './access.entity.ts';
import { accessMutations } from './access.mutations.ts';
import { accountById, grantById } from './account.loaders.ts';
import { AccountResolver, GrantResolver } from './account.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

/** Accounts, their keys and roles, and the caller of a request. */
export const entities = [Account, ApiKey, Role, RolePermission, RoleGrant] as const;

export const resolvers = [ViewerResolver, AccountResolver, GrantResolver, ...accessMutations];

export const nodes = { Account: accountById, Grant: grantById };

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

/** Refusals of keys and grants, and errors of sign-ins. */
export const messages = defineMessages(
  {
    UNAUTHENTICATED: () => ({
      vi: 'Cần khóa API hoặc token còn hiệu lực; hãy gửi trong tiêu đề "Authorization: Bearer …".',
      en: 'A valid API key or token is needed; send it in the header "Authorization: Bearer …".',
    }),
    TOO_MANY_SIGN_INS: ({ seconds }) => ({
      vi: `Quá nhiều lần đăng nhập sai từ địa chỉ này; hãy thử lại sau ${seconds} giây.`,
      en: `Too many sign-ins from this address have failed; try again in ${seconds} seconds.`,
    }),
    PERMISSION_NOT_HELD: ({ permissions, permissionsVi }) => ({
      vi: `Không có đủ quyền trong phạm vi này: ${permissionsVi}; chỉ được cấp hoặc thu hồi những quyền mà người thực hiện đang có.`,
      en: `The caller does not have these permissions there: ${permissions}; nobody grants or revokes more than they have.`,
    }),
    DAY_OUT_OF_RANGE: ({ date, earliest, latest }) => ({
      vi: `Ngày ${displayDate(date)} nằm ngoài khoảng cho phép, từ ${displayDate(earliest)} đến ${displayDate(latest)}.`,
      en: `${date} is out of range; it must be from ${earliest} to ${latest}.`,
    }),
    TOO_MANY_KEYS: ({ maximum }) => ({
      vi: `Tài khoản đang có ${maximum} khóa còn hiệu lực; hãy thu hồi một khóa trước.`,
      en: `The account has ${maximum} live keys; revoke one of them first.`,
    }),
    LAST_ADMINISTRATOR: () => ({
      vi: 'Đây là quản trị viên cuối cùng của toàn hệ thống; hãy cấp vai trò quản trị cho người khác trước.',
      en: 'This is the last administrator of everything; make somebody else one first.',
    }),
    ACCOUNT_DISABLED: () => ({ vi: 'Tài khoản đã bị khóa.', en: 'The account is disabled.' }),
  },
  { Account: 'tài khoản', ApiKey: 'khóa API', Grant: 'quyền được cấp', Role: 'vai trò' },
);
