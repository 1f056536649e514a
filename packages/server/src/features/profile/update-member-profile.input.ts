import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../graph/mutation.input.ts';
import { MemberProfileInput } from './profile.input.ts';

@InputType({ description: 'What is to be changed of a profile (bổ sung lý lịch đảng viên).' })
export class UpdateMemberProfileInput extends MutationInput {
  @Field(() => ID, { description: 'Đảng viên.' })
  memberId!: string;

  @Field(() => Int, { description: 'The `version` of the member that the change was decided on.' })
  expectedVersion!: number;

  @Field(() => MemberProfileInput, { description: 'At least one field.' })
  profile!: MemberProfileInput;
}
