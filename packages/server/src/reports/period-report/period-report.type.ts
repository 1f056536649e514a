import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { Needs } from '../../graph/needs.ts';

@Needs('figures')
@ObjectType('SecretaryFigures', {
  description:
    'The figures count secretaries (bí thư) of grassroots organizations, and those who head their agency. / Số liệu này đếm bí thư của các tổ chức cơ sở đảng, và số bí thư là thủ trưởng cơ quan, đơn vị.',
})
export class SecretaryFiguresType {
  @Field(() => Int, {
    description:
      'This is the number of secretaries in office in the grassroots organizations of the subtree on the day. / Đây là số bí thư đương nhiệm của các tổ chức cơ sở đảng trong nhánh tại ngày đó.',
  })
  total!: number;

  @Field(() => Int, {
    description:
      'This is the number of them who also head the agency of their organization (thủ trưởng cơ quan, đơn vị). / Đây là số bí thư đồng thời là thủ trưởng cơ quan, đơn vị.',
  })
  headingAgency!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'This is `headingAgency` ÷ `total`, from 0 to 1 and unrounded; null where there is no secretary. / Đây là `headingAgency` ÷ `total`, từ 0 đến 1, không làm tròn; null nếu không có bí thư nào.',
  })
  headingAgencyRate!: number | null;
}

@Needs('figures')
@ObjectType('AdmissionFigures', {
  description:
    'The figures count admissions of members (kết nạp) in a period, by the day of the ceremony. / Số liệu này đếm số đảng viên được kết nạp trong một giai đoạn, tính theo ngày tổ chức lễ kết nạp.',
})
export class AdmissionFiguresType {
  @Field(() => Int, {
    description:
      'This is the number of members admitted in the period. / Đây là số đảng viên được kết nạp trong giai đoạn.',
  })
  total!: number;
}

@Needs('figures')
@ObjectType('PeriodReport', {
  description:
    'The report sums up the work of an organization and its subtree over a span of years (báo cáo tổng kết giai đoạn). / Báo cáo này tổng kết công tác của một tổ chức đảng và các tổ chức bên dưới trong một giai đoạn.',
})
export class PeriodReportType {
  @Field(() => Int, {
    description:
      'The period begins on 1 January of this year. / Giai đoạn bắt đầu từ ngày 01/01 của năm này.',
  })
  fromYear!: number;

  @Field(() => Int, {
    description:
      'The period ends on 31 December of this year. / Giai đoạn kết thúc vào ngày 31/12 của năm này.',
  })
  toYear!: number;

  @Field(() => DateScalar, {
    description:
      "This is the last day of the period, for which the report's figures of a day hold. / Đây là ngày cuối của giai đoạn, là ngày mà các số liệu thời điểm trong báo cáo có hiệu lực.",
  })
  asOf!: string;
}
