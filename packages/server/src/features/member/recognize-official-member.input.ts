import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';

@InputType({ description: 'A probationary member to recognize (công nhận đảng viên chính thức).' })
export class RecognizeOfficialMemberInput extends MutationInput {
  @Field(() => ID, { description: 'Đảng viên dự bị.' })
  memberId!: string;

  @Field(() => Int, { description: 'The `version` of the member that the act was decided on.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    description: 'Ngày quyết định công nhận. However late it is, the member is official from month 12 on.',
  })
  decidedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'Quyết định công nhận.' })
  document?: DocumentInput | null;
}
