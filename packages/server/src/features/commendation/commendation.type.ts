import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import { DocumentInput } from '../document/document.type.ts';
import type { CommendationForm } from './commendation.entity.ts';

export const CommendationFormEnum = publishEnum<CommendationForm>(
  'CommendationForm',
  'These are the forms of commendation (29-QĐ/TW, section 27.2). / Đây là các hình thức khen thưởng (29-QĐ/TW, mục 27.2).',
  {
    PRAISE: 'The recipient is praised (biểu dương). / Hình thức biểu dương.',
    CERTIFICATE_OF_MERIT:
      'The recipient gets a certificate of merit (giấy khen) of a grassroots or bloc committee. / Giấy khen của cấp ủy cơ sở hoặc Đảng ủy Khối.',
    PROVINCIAL_CERTIFICATE_OF_MERIT:
      'The recipient gets a certificate of merit (bằng khen) of the provincial committee. / Bằng khen của tỉnh ủy.',
    FLAG: 'The recipient, an organization, gets a flag (cờ) of the provincial committee. / Cờ của tỉnh ủy, chỉ dành cho tổ chức đảng.',
  },
);

@Needs('members')
@ObjectType('DateSpan', {
  description:
    'A span of days in Viet Nam begins on one day and ends on another. / Khoảng ngày, theo lịch Việt Nam, có ngày bắt đầu và ngày kết thúc.',
})
export class DateSpanType {
  @Field(() => DateScalar, {
    description: 'This is the first day of the span. / Đây là ngày đầu tiên của khoảng.',
  })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the last day of the span; null where it is open. / Đây là ngày cuối cùng của khoảng; null nếu chưa kết thúc.',
  })
  to!: string | null;
}

@Needs('members')
@ObjectType('Commendation', {
  implements: NodeInterface,
  description:
    'A commendation (khen thưởng) honours one organization or one member for a span of days. / Khen thưởng ghi nhận thành tích của một tổ chức đảng hoặc một đảng viên trong một khoảng thời gian.',
})
export class CommendationType {
  @Field(() => CommendationFormEnum, {
    description: 'This is the form of the commendation. / Đây là hình thức khen thưởng.',
  })
  form!: CommendationForm;

  @Field(() => DateScalar, {
    description: 'This is the day of the award, in Viet Nam. / Đây là ngày khen thưởng, theo lịch Việt Nam.',
  })
  awardedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the reason of the commendation; null where it is not recorded. / Đây là lý do khen thưởng; null nếu chưa ghi.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the occasion on which it was awarded; null where it is not recorded. / Đây là dịp khen thưởng; null nếu chưa ghi.',
  })
  occasion!: string | null;
}

export const { ConnectionType: CommendationConnectionType } = connectionTypes(
  'Commendation',
  () => CommendationType,
  { plural: 'commendations', pluralVi: 'khen thưởng' },
);

@InputType({
  description:
    'This input records one decision that commends organizations and members. / Dữ liệu này ghi một quyết định khen thưởng các tổ chức đảng và đảng viên.',
})
export class CommendInput extends MutationInput {
  @Field(() => CommendationFormEnum, {
    description: 'This is the form of all the commendations. / Đây là hình thức của mọi khen thưởng.',
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
      'These are the ids of the organizations that are honoured. / Đây là mã định danh của các tổ chức được khen.',
  })
  organizationIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'These are the ids of the members who are honoured. / Đây là mã định danh của các đảng viên được khen.',
  })
  memberIds!: string[];

  @Field(() => DateScalar, {
    description: 'This is the day of the award, in Viet Nam. / Đây là ngày khen thưởng, theo lịch Việt Nam.',
  })
  awardedOn!: string;

  @Field(() => DateScalar, {
    description:
      'This is the first day of the span that is honoured. / Đây là ngày đầu của khoảng thời gian được khen.',
  })
  honoursFrom!: string;

  @Field(() => DateScalar, {
    description:
      'This is the last day of the span that is honoured. / Đây là ngày cuối của khoảng thời gian được khen.',
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

@ObjectType({
  description:
    'This payload has the commendations recorded, organizations first, in the order of the input. / Kết quả gồm các khen thưởng đã ghi, tổ chức trước, theo thứ tự của dữ liệu.',
  simpleResolvers: true,
})
export class CommendPayload extends MutationPayload {
  @Field(() => [CommendationType], {
    description:
      'These are the commendations recorded; none where the mutation was refused. / Đây là các khen thưởng đã ghi; trống nếu thao tác bị từ chối.',
  })
  commendations!: CommendationType[];
}
