import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../graph/date.scalar.ts';
import { AuditActionEnum } from './audit.type.ts';
import type { AuditAction } from './audit-entry.entity.ts';

@InputType({ description: 'Which entries of the audit to list.' })
export class AuditFilter {
  @Field(() => [AuditActionEnum], { nullable: true, description: 'Only what was done in these ways.' })
  actions?: AuditAction[] | null;

  @Field(() => String, { nullable: true, description: 'Only what this caller did, by their `caller`.' })
  caller?: string | null;

  @Field(() => String, { nullable: true, description: 'Only by this operation, such as "transferMember".' })
  operation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only about this member or this organization.' })
  record?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only from this moment on.' })
  fromTime?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only before this moment.' })
  toTime?: string | null;
}
