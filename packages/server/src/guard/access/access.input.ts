import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';

/** The fields of every input that gives a role: the role, its subtree and its end. */
@InputType()
abstract class RoleInput extends MutationInput {
  @Field(() => String, {
    description:
      'This is the key of the role to grant, such as ANALYST. / Đây là khóa của vai trò được cấp, ví dụ ANALYST.',
  })
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'This is the id of the organization in whose subtree the role is valid; the default is everywhere. / Đây là mã định danh của tổ chức mà vai trò có hiệu lực trong nhánh của nó; mặc định là mọi nơi.',
  })
  organizationId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the first day on which the role is no longer valid, beginning at midnight in Viet Nam; by default the role is valid until it is ended. / Đây là ngày đầu tiên vai trò không còn hiệu lực, tính từ 0 giờ theo giờ Việt Nam; mặc định vai trò có hiệu lực đến khi bị kết thúc.',
  })
  until?: string | null;
}

@InputType({
  description:
    'The input names the holder of the new key and the role that it gives. / Đầu vào nêu chủ của khóa mới và vai trò mà khóa có.',
})
export class CreateApiKeyInput extends RoleInput {
  @Field(() => String, {
    description:
      'This is the name of the person or program that will use the key, such as "Tổ thống kê". / Đây là tên người hoặc chương trình sẽ dùng khóa, ví dụ "Tổ thống kê".',
  })
  name!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the first day on which the key no longer works, from tomorrow to a year from now; the default is in 90 days. / Đây là ngày đầu tiên khóa không còn hiệu lực, từ ngày mai đến một năm sau; mặc định là sau 90 ngày.',
  })
  expiresOn?: string | null;
}

/** The field of every input that names a key. */
@InputType()
abstract class KeyInput extends MutationInput {
  @Field(() => String, {
    description:
      'This is the prefix of the key: the eight characters after dangbo_ of its token. / Đây là tiền tố của khóa: tám ký tự sau dangbo_ trong mã bí mật.',
  })
  prefix!: string;
}

@InputType({
  description: 'The input names the key that gets a successor. / Đầu vào nêu khóa được thay bằng khóa mới.',
})
export class RotateApiKeyInput extends KeyInput {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the first day on which the new key no longer works, from tomorrow to a year from now; the default is in 90 days. / Đây là ngày đầu tiên khóa mới không còn hiệu lực, từ ngày mai đến một năm sau; mặc định là sau 90 ngày.',
  })
  expiresOn?: string | null;
}

@InputType({ description: 'The input names the key to revoke. / Đầu vào nêu khóa cần thu hồi.' })
export class RevokeApiKeyInput extends KeyInput {}

@InputType({
  description:
    'The input identifies a person who signs in by OIDC. / Đầu vào nhận diện một người đăng nhập bằng OIDC.',
})
export class SubjectInput {
  @Field(() => String, {
    description:
      'This is the OIDC issuer, as its tokens name it in `iss`. / Đây là nhà phát hành OIDC, như trong `iss` của token.',
  })
  issuer!: string;

  @Field(() => String, {
    description:
      "This is the person's identifier at the issuer, as its tokens name it in `sub`. / Đây là mã của người này ở nhà phát hành, như trong `sub` của token.",
  })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the name of the person, used where there is no account yet. / Đây là tên của người này, dùng khi chưa có tài khoản.',
  })
  name?: string | null;
}

@InputType({
  description:
    'The input states which account gets which role, in which subtree and for how long. / Đầu vào nêu tài khoản được cấp vai trò nào, trong nhánh nào và trong bao lâu.',
})
export class GrantRoleInput extends RoleInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'This is the id of the account; give exactly one of this and `subject`. / Đây là mã định danh của tài khoản; dùng đúng một trong hai trường này và `subject`.',
  })
  accountId?: string | null;

  @Field(() => SubjectInput, {
    nullable: true,
    description:
      'This is a person who signs in by OIDC, for whom an account is created where there is none yet. / Đây là người đăng nhập bằng OIDC, được tạo tài khoản nếu chưa có.',
  })
  subject?: SubjectInput | null;
}

@InputType({ description: 'The input names the account to disable. / Đầu vào nêu tài khoản cần khóa.' })
export class DisableAccountInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the account to disable. / Đây là mã định danh của tài khoản cần khóa.',
  })
  accountId!: string;
}

@InputType({
  description: 'The input names the account to enable again. / Đầu vào nêu tài khoản cần mở khóa.',
})
export class EnableAccountInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the account to enable again. / Đây là mã định danh của tài khoản cần mở khóa.',
  })
  accountId!: string;
}

@InputType({ description: 'The input names the grant to end. / Đầu vào nêu quyền được cấp cần kết thúc.' })
export class EndGrantInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the grant to end. / Đây là mã định danh của quyền được cấp cần kết thúc.',
  })
  grantId!: string;
}
