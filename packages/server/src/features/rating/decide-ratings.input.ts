import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';
import { RatingGradeEnum } from './rating.type.ts';
import type { RatingGrade } from './rating-scheme.entity.ts';

@InputType()
abstract class RatingInput {
  @Field(() => RatingGradeEnum, {
    description:
      'This is the grade, one of the scheme of the year. / Đây là mức xếp loại, thuộc quy định của năm.',
  })
  grade!: RatingGrade;
}

@InputType({
  description:
    'The input holds the grade decided for one organization. / Đầu vào gồm mức xếp loại đã quyết định cho một tổ chức đảng.',
})
export class OrganizationRatingInput extends RatingInput {
  @Field(() => ID, {
    description:
      'This is the id of the organization that is rated. / Đây là mã định danh của tổ chức đảng được xếp loại.',
  })
  organizationId!: string;
}

@InputType({
  description:
    'The input holds the grade decided for one member. / Đầu vào gồm mức xếp loại đã quyết định cho một đảng viên.',
})
export class MemberRatingInput extends RatingInput {
  @Field(() => ID, {
    description:
      'This is the id of the member who is rated. / Đây là mã định danh của đảng viên được xếp loại.',
  })
  memberId!: string;
}

@InputType({
  description:
    'The input holds the decisions on the ratings of one year (quyết định xếp loại), up to 250 organizations and 250 members at once. / Đầu vào gồm các quyết định xếp loại của một năm, tối đa 250 tổ chức và 250 đảng viên một lần.',
})
export class DecideRatingsInput extends MutationInput {
  @Field(() => Int, { description: 'This is the calendar year that is rated. / Đây là năm được xếp loại.' })
  year!: number;

  @Field(() => DateScalar, {
    description: 'This is the day of the decision. / Đây là ngày quyết định xếp loại.',
  })
  decidedOn!: string;

  @OptionalDocument('the document with the decision', 'văn bản quyết định xếp loại')
  document?: DocumentInput | null;

  @Field(() => [OrganizationRatingInput], {
    defaultValue: [],
    description:
      'These are the grades of organizations; the default is none. / Đây là xếp loại của các tổ chức đảng; mặc định là không có.',
  })
  organizationRatings!: OrganizationRatingInput[];

  @Field(() => [MemberRatingInput], {
    defaultValue: [],
    description:
      'These are the grades of members; the default is none. / Đây là xếp loại của các đảng viên; mặc định là không có.',
  })
  memberRatings!: MemberRatingInput[];
}
