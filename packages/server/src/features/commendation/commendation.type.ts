import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import { MemberType } from '../member/member.type.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import type { CommendationForm, CommendationRecipientKind } from './commendation.entity.ts';

export const CommendationFormEnum = publishEnum<CommendationForm>(
  'CommendationForm',
  'These are the forms of commendation (29-QĐ/TW, section 27.2). / Đây là các hình thức khen thưởng (29-QĐ/TW, mục 27.2).',
  {
    PRAISE: '**Praise**: The recipient is praised (biểu dương). / **Biểu dương**: Hình thức biểu dương.',
    CERTIFICATE_OF_MERIT:
      '**Certificate of merit**: The recipient gets a certificate of merit (giấy khen) of a grassroots cell, a grassroots committee or a bloc committee. / **Giấy khen**: Giấy khen của chi bộ cơ sở, đảng ủy cơ sở hoặc Đảng ủy Khối.',
    PROVINCIAL_CERTIFICATE_OF_MERIT:
      '**Provincial certificate of merit**: The recipient gets a certificate of merit (bằng khen) of the provincial committee. / **Bằng khen**: Bằng khen của tỉnh ủy.',
    FLAG: '**Flag**: The recipient, an organization, gets a flag (cờ) of the provincial committee. / **Cờ**: Cờ của tỉnh ủy, chỉ dành cho tổ chức đảng.',
  },
);

export const CommendationRecipientKindEnum = publishEnum<CommendationRecipientKind>(
  'CommendationRecipientKind',
  'These are the kinds of recipients of commendations. / Đây là các loại đối tượng được khen thưởng.',
  {
    ORGANIZATION: '**Collective**: An organization is honoured (tập thể). / **Tập thể**: Tập thể được khen.',
    MEMBER: '**Individual**: A member is honoured (cá nhân). / **Cá nhân**: Cá nhân được khen.',
  },
);

export const CommendationRecipientUnion = createUnionType({
  name: 'CommendationRecipient',
  description:
    'A recipient of a commendation is an organization or a member. / Đối tượng được khen thưởng là tổ chức đảng hoặc đảng viên.',
  types: () => [OrganizationType, MemberType] as const,
});

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

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day on which the commendation was revoked, from which no report counts it; null where it is in force. / Đây là ngày khen thưởng bị hủy, từ đó không báo cáo nào tính khen thưởng này; null nếu còn hiệu lực.',
  })
  revokedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the reason of the revocation; null where there is none. / Đây là lý do hủy; null nếu không bị hủy.',
  })
  revocationReason!: string | null;
}

@Needs('figures')
@ObjectType('CommendationFigures', {
  description:
    'These figures count the certificates of merit, and above, that a committee awarded for spans within some years, whenever it awarded them; a recipient honoured twice counts twice. / Số liệu này đếm số giấy khen trở lên mà một cấp ủy đã tặng cho thành tích trong các năm đó, không phụ thuộc ngày khen; đối tượng được khen hai lần tính hai lần.',
})
export class CommendationFiguresType {
  @Field(() => Int, {
    description:
      'This is the number of those for organizations (tập thể). / Đây là số lượt tập thể được khen.',
  })
  collectives!: number;

  @Field(() => Int, {
    description: 'This is the number of those for members (cá nhân). / Đây là số lượt cá nhân được khen.',
  })
  individuals!: number;
}

export const { ConnectionType: CommendationConnectionType } = connectionTypes(
  'Commendation',
  () => CommendationType,
  { plural: 'commendations', pluralVi: 'khen thưởng' },
);
