import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateTimeScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { LocalizedTextType } from '../../graph/mutation.type.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { LocalizedText } from '../../shared/localized-text.ts';
import type { Permission } from '../../shared/permission.ts';

const PermissionEnum = publishEnum<Uppercase<Permission>>(
  'Permission',
  'What a role may allow, in the subtrees on which it is granted.',
  {
    FIGURES: 'Organizations, and counts over organizations and members.',
    MEMBERS: 'Members one by one: names, status, positions, ratings.',
    PERSONAL: "What of a member's profile is of medium sensitivity: birth date, addresses, phone.",
    SENSITIVE: 'What of it is of high sensitivity: ethnicity, religion, identity number.',
    EDIT: 'Every mutation of records.',
    AUDIT: 'The audit log.',
    ACCESS: 'Accounts, keys and grants.',
    SCHEMA: 'The schema by introspection.',
  },
);

@ObjectType('Role', { description: 'Vai trò: permissions that go together.' })
export class RoleType {
  @Field(() => String, { description: 'Stable, such as ANALYST.' })
  key!: string;

  @Field(() => LocalizedTextType, { description: 'Tên vai trò.' })
  name!: LocalizedText;

  @Field(() => [PermissionEnum], { description: 'What it allows.' })
  permissions!: Uppercase<Permission>[];
}

@ObjectType('Grant', {
  implements: NodeInterface,
  description: 'A role that an account has in a place for a time.',
})
export class GrantType {
  @Field(() => DateTimeScalar, { description: 'Since when it holds.' })
  validFrom!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on it no longer holds; null where that is open.',
  })
  validTo!: string | null;
}

@ObjectType('ApiKey', { description: 'Khóa API. Its token was shown once, when it was made.' })
export class ApiKeyType {
  @Field(() => String, { description: 'The eight characters of the token after dangbo_: no secret.' })
  prefix!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it no longer works.' })
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null where it was not.' })
  revokedAt!: string | null;
}

@ObjectType('Account', {
  implements: NodeInterface,
  description: 'Tài khoản: a person or a program that may ask.',
})
export class AccountType {
  @Field(() => String, { description: 'For people to read.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The OIDC issuer that knows it; null where it has keys.',
  })
  issuer!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom that issuer means.' })
  subject!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it may no longer ask; null while it may.',
  })
  disabledAt!: string | null;
}

export const { ConnectionType: AccountConnectionType } = connectionTypes('Account', () => AccountType);
