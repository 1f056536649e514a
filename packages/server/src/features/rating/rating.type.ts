import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { RatingGrade, RatingStage, RatingSubject } from './rating-scheme.entity.ts';

export const RatingGradeEnum = publishEnum<RatingGrade>(
  'RatingGrade',
  "Grades of every rating scheme; which of them are valid in a year is the scheme's affair.",
  {
    CLEAN_AND_STRONG: 'Trong sạch vững mạnh: organizations, to 2017. Not the same as EXCELLENT.',
    EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ: members; organizations from 2018.',
    GOOD: 'Hoàn thành tốt nhiệm vụ.',
    SATISFACTORY: 'Hoàn thành nhiệm vụ.',
    UNSATISFACTORY: 'Không hoàn thành nhiệm vụ: members; organizations from 2018.',
    WEAK: 'Yếu kém: organizations, to 2017.',
  },
);

export const RatingSubjectEnum = publishEnum<RatingSubject>('RatingSubject', 'What is rated.', {
  ORGANIZATION: 'Tổ chức đảng.',
  MEMBER: 'Đảng viên.',
});

const RatingStageEnum = publishEnum<RatingStage>(
  'RatingStage',
  'How far a rating has come; only decided ones count.',
  {
    SELF_RATED: 'Tự xếp loại.',
    VOTED: 'Bỏ phiếu kín in the cell.',
    PROPOSED: 'Đề nghị xếp loại.',
    DECIDED: 'Quyết định by the competent level.',
  },
);

@ObjectType('RatingStageResult', { description: 'The grade that one stage of a rating came to.' })
export class RatingStageResultType {
  @Field(() => RatingStageEnum, { description: 'Which stage.' })
  stage!: RatingStage;

  @Field(() => RatingGradeEnum, { description: 'Mức xếp loại.' })
  grade!: RatingGrade;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the rating, where it is recorded.' })
  ratedOn!: string | null;
}

@ObjectType('OrganizationRating', {
  implements: NodeInterface,
  description: 'The decided yearly rating (xếp loại) of an organization.',
})
export class OrganizationRatingType {
  @Field(() => Int, { description: 'Năm xếp loại.' })
  year!: number;

  @Field(() => RatingGradeEnum, {
    description: "Native to the scheme of its year: 2010's CLEAN_AND_STRONG stays what it was.",
  })
  grade!: RatingGrade;
}

@ObjectType('MemberRating', {
  implements: NodeInterface,
  description: 'The decided yearly rating (xếp loại) of a member.',
})
export class MemberRatingType {
  @Field(() => Int, { description: 'Năm xếp loại.' })
  year!: number;

  @Field(() => RatingGradeEnum, { description: 'Mức xếp loại.' })
  grade!: RatingGrade;
}

@ObjectType('RatingCount', { description: 'Exclusive: a subject is counted under its own grade alone.' })
export class RatingCountType {
  @Field(() => RatingGradeEnum, { description: 'Mức xếp loại.' })
  grade!: RatingGrade;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('RatingSummary', { description: "One year's decided ratings, counted." })
export class RatingSummaryType {
  @Field(() => Int, { description: 'Năm xếp loại.' })
  year!: number;

  @Field(() => RatingSubjectEnum, { description: 'What was rated.' })
  subject!: RatingSubject;

  @Field(() => Int, { description: 'How many were rated: the base of every rate.' })
  rated!: number;

  @Field(() => Int, { description: 'Hoàn thành tốt nhiệm vụ trở lên: cumulative.' })
  goodOrBetter!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'goodOrBetter / rated, unrounded; null where nobody was rated.',
  })
  goodOrBetterRate!: number | null;
}
