import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { RatingGrade, RatingStage, RatingSubject } from './rating-scheme.entity.ts';

export const RatingGradeEnum = publishEnum<RatingGrade>(
  'RatingGrade',
  'These are the grades of all rating schemes; the scheme of a year (from 2025 on Quy định 366-QĐ/TW) admits only some of them, and a grade keeps the meaning of its year. / Đây là các mức của mọi quy định xếp loại; quy định của từng năm (từ năm 2025 là Quy định 366-QĐ/TW) chỉ dùng một số mức, và mỗi mức giữ nguyên ý nghĩa của năm đó.',
  {
    CLEAN_AND_STRONG:
      '**Clean and strong**: The organization is clean and strong (trong sạch vững mạnh), a grade of organizations up to 2017 that is not the same as EXCELLENT. / **Trong sạch vững mạnh**: Tổ chức đảng trong sạch vững mạnh, mức của tổ chức đến năm 2017, không đồng nhất với EXCELLENT.',
    EXCELLENT:
      '**Excellent**: The duties are fulfilled excellently (hoàn thành xuất sắc nhiệm vụ), a grade of members, and of organizations from 2018. / **Hoàn thành xuất sắc**: Hoàn thành xuất sắc nhiệm vụ, mức của đảng viên, và của tổ chức từ năm 2018.',
    GOOD: '**Good**: The duties are fulfilled well (hoàn thành tốt nhiệm vụ); better grades are not included. / **Hoàn thành tốt**: Hoàn thành tốt nhiệm vụ, không gồm các mức cao hơn.',
    SATISFACTORY:
      '**Satisfactory**: The duties are fulfilled (hoàn thành nhiệm vụ); better grades are not included. / **Hoàn thành**: Hoàn thành nhiệm vụ, không gồm các mức cao hơn.',
    UNSATISFACTORY:
      '**Unsatisfactory**: The duties are not fulfilled (không hoàn thành nhiệm vụ), a grade of members, and of organizations from 2018. / **Không hoàn thành**: Không hoàn thành nhiệm vụ, mức của đảng viên, và của tổ chức từ năm 2018.',
    WEAK: '**Weak**: The organization is weak (yếu kém), a grade of organizations up to 2017. / **Yếu kém**: Tổ chức đảng yếu kém, mức của tổ chức đến năm 2017.',
  },
);

export const RatingSubjectEnum = publishEnum<RatingSubject>(
  'RatingSubject',
  'The subject states which kind of record is rated. / Đối tượng cho biết loại hồ sơ được xếp loại.',
  {
    ORGANIZATION:
      '**Organizations**: Party organizations are rated. / **Tổ chức đảng**: Đối tượng xếp loại là tổ chức đảng.',
    MEMBER: '**Members**: Party members are rated. / **Đảng viên**: Đối tượng xếp loại là đảng viên.',
  },
);

const RatingStageEnum = publishEnum<RatingStage>(
  'RatingStage',
  'The stage states how far a rating has come; only decided ratings count in figures. / Bước cho biết việc xếp loại đã đến đâu; chỉ xếp loại đã quyết định mới được tính vào số liệu.',
  {
    SELF_RATED:
      '**Self-rated**: The subject has rated itself (tự xếp loại). / **Tự xếp loại**: Đối tượng đã tự xếp loại.',
    VOTED:
      '**Voted**: The cell has voted by secret ballot (bỏ phiếu kín). / **Bỏ phiếu**: Chi bộ đã bỏ phiếu kín.',
    PROPOSED:
      '**Proposed**: The grade has been proposed to the deciding level (đề nghị xếp loại). / **Đề nghị**: Mức xếp loại đã được đề nghị lên cấp có thẩm quyền.',
    DECIDED:
      '**Decided**: The competent level has decided the grade (quyết định xếp loại). / **Quyết định**: Cấp có thẩm quyền đã quyết định mức xếp loại.',
  },
);

@Needs('figures')
@ObjectType('RatingStageResult', {
  description:
    'This is the grade that one stage of a rating reached. / Đây là mức đạt được ở một bước của việc xếp loại.',
})
export class RatingStageResultType {
  @Field(() => RatingStageEnum, {
    description: 'This is the stage that reached the grade. / Đây là bước đã đưa ra mức xếp loại.',
  })
  stage!: RatingStage;

  @Field(() => RatingGradeEnum, {
    description:
      'This is the grade that the stage reached, in the scheme of the year. / Đây là mức mà bước này đưa ra, theo quy định của năm.',
  })
  grade!: RatingGrade;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day of the stage; null where it is not recorded. / Đây là ngày thực hiện bước này; null nếu chưa ghi.',
  })
  ratedOn!: string | null;
}

@Needs('figures')
@ObjectType('OrganizationRating', {
  implements: NodeInterface,
  description:
    'This is the decided rating of an organization in one year (xếp loại tổ chức đảng). / Đây là xếp loại đã quyết định của một tổ chức đảng trong một năm.',
})
export class OrganizationRatingType {
  @Field(() => Int, { description: 'This is the calendar year that was rated. / Đây là năm được xếp loại.' })
  year!: number;

  @Field(() => RatingGradeEnum, {
    description:
      'This is the decided grade in the scheme of its year; CLEAN_AND_STRONG of 2010, for example, is not converted. / Đây là mức đã quyết định theo quy định của năm đó; ví dụ CLEAN_AND_STRONG của năm 2010 không bị quy đổi.',
  })
  grade!: RatingGrade;
}

@Needs('members')
@ObjectType('MemberRating', {
  implements: NodeInterface,
  description:
    'This is the decided rating of a member in one year (xếp loại đảng viên). / Đây là xếp loại đã quyết định của một đảng viên trong một năm.',
})
export class MemberRatingType {
  @Field(() => Int, { description: 'This is the calendar year that was rated. / Đây là năm được xếp loại.' })
  year!: number;

  @Field(() => RatingGradeEnum, {
    description:
      'This is the decided grade in the scheme of its year. / Đây là mức đã quyết định theo quy định của năm đó.',
  })
  grade!: RatingGrade;
}

@Needs('figures')
@ObjectType('RatingCount', {
  description:
    'This is the number of ratings with one grade; the counts are exclusive, so that each subject is counted under its own grade alone. / Đây là số lượng xếp loại ở một mức; các số này không cộng dồn, mỗi đối tượng chỉ được đếm ở mức của mình.',
})
export class RatingCountType {
  @Field(() => RatingGradeEnum, {
    description: 'This is the grade that is counted. / Đây là mức xếp loại được đếm.',
  })
  grade!: RatingGrade;

  @Field(() => Int, {
    description:
      'This is the number of organizations or members with exactly this grade. / Đây là số tổ chức hoặc đảng viên có đúng mức này.',
  })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'This is `count` divided by the number rated in the year, from 0 to 1, not rounded; null where nothing was rated. / Đây là `count` chia cho số được xếp loại trong năm, từ 0 đến 1, không làm tròn; null nếu không có đối tượng nào được xếp loại.',
  })
  rate!: number | null;
}

@Needs('figures')
@ObjectType('RatingSummary', {
  description:
    'The summary counts the decided ratings of one year in a subtree. / Bảng này đếm các xếp loại đã quyết định của một năm trong một nhánh.',
})
export class RatingSummaryType {
  @Field(() => Int, { description: 'This is the calendar year that was rated. / Đây là năm được xếp loại.' })
  year!: number;

  @Field(() => RatingSubjectEnum, {
    description:
      'The subject states whether organizations or members are counted. / Đối tượng cho biết tổ chức hay đảng viên được đếm.',
  })
  subject!: RatingSubject;

  @Field(() => Int, {
    description:
      'This is the number of organizations or members that were rated, which is the base of every rate. / Đây là số tổ chức hoặc đảng viên được xếp loại, là mẫu số của mọi tỷ lệ.',
  })
  rated!: number;

  @Field(() => Int, {
    description:
      'This is the number rated GOOD or a better grade (hoàn thành tốt nhiệm vụ trở lên), which is cumulative. / Đây là số đạt hoàn thành tốt nhiệm vụ trở lên, tính cộng dồn.',
  })
  goodOrBetter!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'This is `goodOrBetter` divided by `rated`, from 0 to 1, not rounded; null where nothing was rated. / Đây là `goodOrBetter` chia cho `rated`, từ 0 đến 1, không làm tròn; null nếu không có đối tượng nào được xếp loại.',
  })
  goodOrBetterRate!: number | null;
}
