import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { NewMemberFields } from '../admission/new-member.input.ts';

/** The fields of a member who was admitted elsewhere, with the dates that they have. */
@InputType()
export abstract class IncomingMemberFields extends NewMemberFields {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day on which the member became official elsewhere (ngày chính thức), the end of the probation; null for a probationary member. / Đây là ngày chính thức đã được công nhận ở nơi khác, tức ngày hết thời gian dự bị; null đối với đảng viên dự bị.',
  })
  officialOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day of the decision of recognition; null for a probationary member, or where it is not known. / Đây là ngày quyết định công nhận chính thức; null đối với đảng viên dự bị hoặc khi chưa rõ.',
  })
  recognitionDecidedOn?: string | null;
}
