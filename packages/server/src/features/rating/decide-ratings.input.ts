import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';
import { RatingGradeEnum } from './rating.type.ts';
import type { RatingGrade } from './rating-scheme.entity.ts';

@InputType({ description: 'The grade of an organization.' })
export class OrganizationRatingInput {
  @Field(() => ID, { description: 'Tổ chức đảng.' })
  organizationId!: string;

  @Field(() => RatingGradeEnum, { description: "Mức xếp loại: one of the year's scheme." })
  grade!: RatingGrade;
}

@InputType({ description: 'The grade of a member.' })
export class MemberRatingInput {
  @Field(() => ID, { description: 'Đảng viên.' })
  memberId!: string;

  @Field(() => RatingGradeEnum, { description: "Mức xếp loại: one of the year's scheme." })
  grade!: RatingGrade;
}

@InputType({
  description: "Decisions on a year's ratings (quyết định xếp loại), up to 250 of each kind at once.",
})
export class DecideRatingsInput extends MutationInput {
  @Field(() => Int, { description: 'Năm xếp loại.' })
  year!: number;

  @Field(() => DateScalar, { description: 'Ngày quyết định.' })
  decidedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'Quyết định xếp loại.' })
  document?: DocumentInput | null;

  @Field(() => [OrganizationRatingInput], { defaultValue: [], description: 'Xếp loại tổ chức đảng.' })
  organizationRatings!: OrganizationRatingInput[];

  @Field(() => [MemberRatingInput], { defaultValue: [], description: 'Xếp loại đảng viên.' })
  memberRatings!: MemberRatingInput[];
}
