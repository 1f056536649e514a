import type { ClassType } from 'type-graphql';
import type { EntityManager } from '../../database/database.ts';
import type { Context } from '../../graph/context.ts';
import { changedRow, defineMutation, type PayloadField } from '../../graph/define-mutation.ts';
import type { MutationInput } from '../../graph/mutation.input.ts';
import type { Done, Outcome } from '../../graph/mutation.ts';
import { perObject } from '../../shared/get-or-create.ts';
import type { Scopes } from '../../shared/permission.ts';
import {
  CreateApiKeyInput,
  DisableAccountInput,
  EnableAccountInput,
  EndGrantInput,
  GrantRoleInput,
  RevokeApiKeyInput,
  RotateApiKeyInput,
} from './access.input.ts';
import { AccountType, ApiKeyType, GrantType } from './access.type.ts';
import { accountById, apiKeyById, grantById } from './account.loaders.ts';
import { disableAccount, enableAccount } from './account.service.ts';
import { createApiKey, type NewKey, revokeApiKey, rotateApiKey } from './api-key.service.ts';
import { endGrant, grantRole } from './grant.service.ts';

/** A change of accounts, keys or grants by the holder of some permissions. */
type Change<Input, Result> = (em: EntityManager, holder: Scopes, input: Input) => Promise<Result>;

/** The descriptions of a mutation of access, and the class of its input. */
interface Definition<Input extends MutationInput> {
  description: string;
  input: ClassType<Input>;
  inputDescription: string;
  payloadDescription: string;
}

/** Declares a mutation of access, which changes what the caller's own permissions allow. */
const accessMutation = <Input extends MutationInput, Result extends Done>(
  name: string,
  change: Change<Input, Result>,
  payload: readonly PayloadField<Outcome<Result>>[],
  definition: Definition<Input>,
): ClassType =>
  defineMutation((em, input: Input, { viewer }) => change(em, viewer.scopes, input), {
    ...definition,
    name,
    needs: 'access',
    payload,
  });

const accountField = changedRow(
  'account',
  AccountType,
  accountById,
  'This is the account as recorded after the mutation; null where the mutation was refused. / Đây là tài khoản như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
);
const keyField = changedRow(
  'apiKey',
  ApiKeyType,
  apiKeyById,
  'This is the key as recorded after the mutation; null where the mutation was refused. / Đây là khóa như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
);
const grantField = changedRow(
  'grant',
  GrantType,
  grantById,
  'This is the grant as recorded after the mutation; null where the mutation was refused. / Đây là quyền được cấp như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
);

/** The tokens of the keys that a request has created, by the key's id: an attempt may be rolled back and done again. */
const tokensOf = perObject((_: Context) => new Map<number, string>());

const tokenField: PayloadField<{ apiKey: { id: number } }> = {
  name: 'token',
  type: () => String,
  nullable: true,
  description:
    'The token is the secret of the new key and is shown here once: keep it as a password. It is null where the mutation was refused, and where the call was repeated with its idempotency key, because tokens are stored nowhere; rotate the key then. / Đây là mã bí mật của khóa mới, chỉ hiện ở đây một lần: hãy giữ như mật khẩu. Giá trị là null nếu thao tác bị từ chối, hoặc nếu lần gọi được gửi lại với cùng khóa chống lặp vì mã không được lưu ở đâu; khi đó hãy thay khóa.',
  read: (context, done) => done && tokensOf(context).get(done.apiKey.id),
};

/**
 * Declares a mutation that creates a key. Its token bypasses the recorded outcome, and is shown only with the key that
 * it belongs to: not by the call's repetition, nor where an attempt that created another key was rolled back.
 */
const keyMutation = <Input extends MutationInput>(
  name: string,
  create: Change<Input, NewKey>,
  definition: Definition<Input>,
): ClassType => {
  const createKey = async (em: EntityManager, input: Input, context: Context) => {
    const { apiKey, token } = await create(em, context.viewer.scopes, input);
    tokensOf(context).set(apiKey.id, token);
    return { apiKey, warnings: [] };
  };
  return defineMutation(createKey, { ...definition, name, needs: 'access', payload: [keyField, tokenField] });
};

export const accessMutations = [
  keyMutation('createApiKey', createApiKey, {
    description:
      'This mutation creates an account with a role and an API key (cấp khóa API), for a program or a person who does not sign in by OIDC. / Thao tác này tạo một tài khoản có vai trò và khóa API, cho chương trình hoặc người không đăng nhập bằng OIDC.',
    input: CreateApiKeyInput,
    inputDescription:
      'The input names the holder, the role and the expiry of the key. / Đầu vào nêu chủ khóa, vai trò và thời hạn của khóa.',
    payloadDescription:
      'The result holds the key that was created, with its token. / Kết quả gồm khóa được tạo, kèm mã bí mật.',
  }),
  keyMutation('rotateApiKey', rotateApiKey, {
    description:
      'This mutation creates a second live key of an account that has one (thay khóa API); the first continues to work until it is revoked. / Thao tác này tạo khóa thứ hai cho tài khoản đang có một khóa còn hiệu lực; khóa cũ vẫn dùng được đến khi bị thu hồi.',
    input: RotateApiKeyInput,
    inputDescription:
      'The input names the key and the expiry of its successor. / Đầu vào nêu khóa cũ và thời hạn của khóa mới.',
    payloadDescription:
      'The result holds the new key that was created, with its token. / Kết quả gồm khóa mới được tạo, kèm mã bí mật.',
  }),
  accessMutation('revokeApiKey', revokeApiKey, [keyField], {
    description:
      'This mutation revokes an API key, which stops working within a second (thu hồi khóa API). / Thao tác này thu hồi một khóa API; khóa ngừng hoạt động trong vòng một giây.',
    input: RevokeApiKeyInput,
    inputDescription: 'The input names the key to revoke. / Đầu vào nêu khóa cần thu hồi.',
    payloadDescription: 'The result holds the key that was revoked. / Kết quả gồm khóa bị thu hồi.',
  }),
  accessMutation('grantRole', grantRole, [grantField], {
    description:
      'This mutation gives an account a role in a subtree or everywhere (cấp quyền). / Thao tác này cấp cho một tài khoản một vai trò trong một nhánh hoặc ở mọi nơi.',
    input: GrantRoleInput,
    inputDescription:
      'The input names the account, the role, the subtree and the end. / Đầu vào nêu tài khoản, vai trò, nhánh và thời hạn.',
    payloadDescription: 'The result holds the grant that was created. / Kết quả gồm quyền được cấp.',
  }),
  accessMutation('endGrant', endGrant, [grantField], {
    description:
      'This mutation ends a grant within a second (thôi cấp quyền). / Thao tác này kết thúc một quyền đã cấp trong vòng một giây.',
    input: EndGrantInput,
    inputDescription: 'The input names the grant to end. / Đầu vào nêu quyền được cấp cần kết thúc.',
    payloadDescription:
      'The result holds the grant that was ended. / Kết quả gồm quyền được cấp đã kết thúc.',
  }),
  accessMutation('disableAccount', disableAccount, [accountField], {
    description:
      'This mutation disables an account within a second, with all its keys and tokens (khóa tài khoản). / Thao tác này khóa một tài khoản trong vòng một giây, cùng mọi khóa và token của tài khoản.',
    input: DisableAccountInput,
    inputDescription: 'The input names the account to disable. / Đầu vào nêu tài khoản cần khóa.',
    payloadDescription: 'The result holds the account that was disabled. / Kết quả gồm tài khoản bị khóa.',
  }),
  accessMutation('enableAccount', enableAccount, [accountField], {
    description:
      'This mutation enables a disabled account again (mở khóa tài khoản), with the keys and grants that have not ended meanwhile. / Thao tác này mở khóa một tài khoản, cùng các khóa và quyền chưa hết hiệu lực trong thời gian đó.',
    input: EnableAccountInput,
    inputDescription: 'The input names the account to enable again. / Đầu vào nêu tài khoản cần mở khóa.',
    payloadDescription:
      'The result holds the account that was enabled again. / Kết quả gồm tài khoản được mở khóa.',
  }),
];
