import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateTimeScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { LocalizedTextType } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { LocalizedText } from '../../shared/localized-text.ts';
import type { Permission } from '../../shared/permission.ts';

const PermissionEnum = publishEnum<Uppercase<Permission>>(
  'Permission',
  'A permission allows one kind of use of the API, in the subtrees for which it is granted. / Quyền cho phép một cách sử dụng API, trong các nhánh mà quyền được cấp.',
  {
    FIGURES:
      '**Figures**: The holder reads organizations, and counts over organizations and members. / **Số liệu**: Người có quyền được xem tổ chức đảng và các số liệu về tổ chức và đảng viên.',
    MEMBERS:
      '**Members**: The holder reads members one by one: their names, status, positions and ratings. / **Đảng viên**: Người có quyền được xem từng đảng viên: tên, tình trạng, chức vụ và xếp loại.',
    PERSONAL:
      '**Personal details**: The holder reads the details of a profile of medium sensitivity: birth date and place, home town, addresses, phone and card number. / **Lý lịch**: Người có quyền được xem thông tin lý lịch nhạy cảm vừa: ngày và nơi sinh, quê quán, địa chỉ, số điện thoại, số thẻ đảng viên.',
    SENSITIVE:
      '**Sensitive details**: The holder reads the details of a profile of high sensitivity, for a stated purpose: ethnicity, religion and identity number. / **Lý lịch nhạy cảm**: Người có quyền được xem thông tin lý lịch nhạy cảm cao khi nêu mục đích: dân tộc, tôn giáo, số định danh cá nhân.',
    EDIT: '**Changes**: The holder uses every mutation that changes records of organizations and members. / **Thay đổi hồ sơ**: Người có quyền được dùng mọi thao tác thay đổi hồ sơ tổ chức và đảng viên.',
    AUDIT: '**Audit log**: The holder reads the audit log. / **Nhật ký**: Người có quyền được xem nhật ký.',
    ACCESS:
      '**Access**: The holder manages accounts, API keys and grants. / **Quản lý truy cập**: Người có quyền được quản lý tài khoản, khóa API và việc cấp quyền.',
    SCHEMA:
      '**Schema**: The holder reads the schema by introspection. / **Lược đồ**: Người có quyền được đọc lược đồ bằng truy vấn nội quan.',
  },
);

@Needs('anyone')
@ObjectType('Role', {
  description: 'A role (vai trò) is a named set of permissions. / Vai trò là một tập quyền có tên.',
})
export class RoleType {
  @Field(() => String, {
    description:
      'The key names the role and does not change, such as ANALYST. / Khóa này nhận diện vai trò và không thay đổi, ví dụ ANALYST.',
  })
  key!: string;

  @Field(() => LocalizedTextType, {
    description: 'This is the name of the role in both languages. / Đây là tên vai trò bằng hai ngôn ngữ.',
  })
  name!: LocalizedText;

  @Field(() => [PermissionEnum], {
    description: 'These are the permissions that the role gives. / Đây là các quyền mà vai trò có.',
  })
  permissions!: Uppercase<Permission>[];
}

@Needs('anyone')
@ObjectType('Grant', {
  implements: NodeInterface,
  description:
    'A grant gives an account a role in a subtree, or everywhere, for a period. / Việc cấp quyền cho một tài khoản một vai trò trong một nhánh, hoặc ở mọi nơi, trong một thời gian.',
})
export class GrantType {
  @Field(() => DateTimeScalar, {
    description:
      'This is the moment from which the grant is valid. / Đây là thời điểm quyền bắt đầu có hiệu lực.',
  })
  validFrom!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'This is the moment from which the grant is no longer valid; null where no end is recorded. / Đây là thời điểm quyền hết hiệu lực; null nếu chưa ghi thời điểm kết thúc.',
  })
  validTo!: string | null;
}

@Needs('access')
@ObjectType('ApiKey', {
  description:
    'An API key signs an account in; its token was shown once, when the key was created. / Khóa API dùng để đăng nhập một tài khoản; mã bí mật của khóa chỉ hiện một lần, khi khóa được tạo.',
})
export class ApiKeyType {
  @Field(() => String, {
    description:
      'The prefix is the eight characters of the token after dangbo_; it identifies the key and is no secret. / Tiền tố là tám ký tự sau dangbo_ trong mã bí mật; nó nhận diện khóa và không cần giữ kín.',
  })
  prefix!: string;

  @Field(() => DateTimeScalar, {
    description: 'This is the moment at which the key was created. / Đây là thời điểm khóa được tạo.',
  })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    description:
      'This is the moment from which the key no longer works. / Đây là thời điểm khóa hết hiệu lực.',
  })
  expiresAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'This is the moment at which the key was revoked; null where it was not. / Đây là thời điểm khóa bị thu hồi; null nếu chưa bị thu hồi.',
  })
  revokedAt!: string | null;
}

@Needs('access')
@ObjectType('Account', {
  implements: NodeInterface,
  description:
    'An account (tài khoản) is a person or a program that may use the API. / Tài khoản là một người hoặc một chương trình được phép dùng API.',
})
export class AccountType {
  @Field(() => String, {
    description:
      'The name of the account is for people to read and need not be unique. / Tên tài khoản để người đọc, không nhất thiết là duy nhất.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the OIDC issuer that signs the person in, as `iss` of its tokens; null where the account signs in by API keys. / Đây là nhà phát hành OIDC xác thực người này, là `iss` trong token; null nếu tài khoản đăng nhập bằng khóa API.',
  })
  issuer!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "This is the person's identifier at the issuer, as `sub` of its tokens; null where the account signs in by API keys. / Đây là mã của người này ở nhà phát hành, là `sub` trong token; null nếu tài khoản đăng nhập bằng khóa API.",
  })
  subject!: string | null;

  @Field(() => DateTimeScalar, {
    description:
      'This is the moment at which the account was created. / Đây là thời điểm tài khoản được tạo.',
  })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'This is the moment at which the account was disabled; null while it is enabled. / Đây là thời điểm tài khoản bị khóa; null nếu không bị khóa.',
  })
  disabledAt!: string | null;
}

export const { ConnectionType: AccountConnectionType } = connectionTypes('Account', () => AccountType, {
  plural: 'accounts',
  pluralVi: 'tài khoản',
});
