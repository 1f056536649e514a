import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, PartialDateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';
import type { CommendationForm } from './commendation.entity.ts';
import { CommendationFormEnum } from './commendation.type.ts';

@InputType({
  description:
    'This input records one decision that commends organizations and members. / Dữ liệu này ghi một quyết định khen thưởng các tổ chức đảng và đảng viên.',
})
export class CommendInput extends MutationInput {
  @Field(() => CommendationFormEnum, {
    description:
      'This is the form of all the commendations, which the issuer must have the authority to award. / Đây là hình thức của mọi khen thưởng, phải đúng thẩm quyền của tổ chức ra quyết định.',
  })
  form!: CommendationForm;

  @Field(() => ID, {
    description:
      'This is the id of the organization whose committee decided. / Đây là mã định danh của tổ chức có cấp ủy ra quyết định.',
  })
  issuingOrganizationId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'These are the ids of the organizations that are honoured, which are under the issuer. / Đây là mã định danh của các tổ chức được khen, trực thuộc tổ chức ra quyết định.',
  })
  organizationIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'These are the ids of the members who are honoured, whose cells are the issuer or under it. / Đây là mã định danh của các đảng viên được khen, sinh hoạt tại tổ chức ra quyết định hoặc tổ chức cấp dưới.',
  })
  memberIds!: string[];

  @Field(() => PartialDateScalar, {
    description:
      'This is the day of the award as far as it is known; recipients and authority are those of the first day that it may mean. A day without its year, such as XXXX-11-25, is taken to be in the year in which the honoured span ends, at the earliest. / Đây là ngày khen thưởng trong phạm vi biết được; đối tượng và thẩm quyền được xét tại ngày sớm nhất có thể. Ngày không rõ năm, ví dụ XXXX-11-25, được hiểu sớm nhất là trong năm kết thúc khoảng thời gian được khen.',
  })
  awardedOn!: string;

  @Field(() => DateScalar, {
    description:
      'This is the first day of the span that is honoured. / Đây là ngày đầu của khoảng thời gian được khen.',
  })
  honoursFrom!: string;

  @Field(() => DateScalar, {
    description:
      'This is the last day of the span that is honoured, in the year of the award at the latest. / Đây là ngày cuối của khoảng thời gian được khen, muộn nhất là trong năm khen thưởng.',
  })
  honoursTo!: string;

  @Field(() => String, {
    nullable: true,
    description: 'This is the reason of the commendation. / Đây là lý do khen thưởng.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'This is the occasion of the award. / Đây là dịp khen thưởng.',
  })
  occasion?: string | null;

  @Field(() => DocumentInput, {
    nullable: true,
    description: 'This is the decision on paper. / Đây là văn bản quyết định khen thưởng.',
  })
  document?: DocumentInput | null;
}
