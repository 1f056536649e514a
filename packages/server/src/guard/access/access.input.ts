import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';

/** Which role, where and for how long. */
@InputType()
abstract class RoleInput extends MutationInput {
  @Field(() => String, { description: 'The key of the role, such as ANALYST.' })
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization in whose subtree it holds. Default: everywhere.',
  })
  organizationId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which the role no longer holds. Default: it holds until it is ended.',
  })
  until?: string | null;
}

@InputType({ description: 'For whom the key is, and what it allows.' })
export class CreateApiKeyInput extends RoleInput {
  @Field(() => String, { description: 'Who or what will use it, such as Tổ thống kê.' })
  name!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer works, a year from now at most. Default: in 90 days.',
  })
  expiresOn?: string | null;
}

@InputType({ description: 'Which key gets a successor.' })
export class RotateApiKeyInput extends MutationInput {
  @Field(() => String, { description: 'The prefix of a key: the eight characters after dangbo_.' })
  prefix!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which the new key no longer works, a year from now at most. Default: in 90 days.',
  })
  expiresOn?: string | null;
}

@InputType({ description: 'Which key is to end.' })
export class RevokeApiKeyInput extends MutationInput {
  @Field(() => String, { description: 'The prefix of the key: the eight characters after dangbo_.' })
  prefix!: string;
}

@InputType({ description: 'Whom an OIDC issuer knows.' })
export class SubjectInput {
  @Field(() => String, { description: 'The issuer, as its tokens name it in `iss`.' })
  issuer!: string;

  @Field(() => String, { description: 'The person, as its tokens name them in `sub`.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Their name, where there is no account yet.' })
  name?: string | null;
}

@InputType({ description: 'Who gets which role, where and for how long.' })
export class GrantRoleInput extends RoleInput {
  @Field(() => ID, { nullable: true, description: 'Either this or the subject.' })
  accountId?: string | null;

  @Field(() => SubjectInput, {
    nullable: true,
    description: 'Somebody who signs in by OIDC; gets an account where there is none yet.',
  })
  subject?: SubjectInput | null;
}

@InputType({ description: 'Whom to lock out.' })
export class DisableAccountInput extends MutationInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;
}

@InputType({ description: 'Whom to let in again.' })
export class EnableAccountInput extends MutationInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;
}

@InputType({ description: 'Which grant is to end.' })
export class EndGrantInput extends MutationInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;
}
