import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { Organization } from './organization.entity.ts';
import type { OrganizationEventType as OrganizationEventTypeName } from './organization-event.entity.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

export const OrganizationKindEnum = publishEnum<OrganizationKind>(
  'OrganizationKind',
  'The kind is that of a party organization; only grassroots committees and grassroots cells are grassroots organizations (TCCSĐ). / Đây là loại tổ chức đảng; chỉ đảng bộ cơ sở và chi bộ cơ sở là tổ chức cơ sở đảng (TCCSĐ).',
  {
    PROVINCIAL_COMMITTEE:
      '**Provincial committee**: The organization is the party committee of a province (đảng bộ tỉnh). / **Đảng bộ tỉnh**: Tổ chức là đảng bộ tỉnh.',
    BLOC_COMMITTEE:
      '**Bloc committee**: The organization is a bloc committee (đảng bộ khối), equivalent to a district and directly above the grassroots. / **Đảng bộ khối**: Tổ chức là đảng bộ khối, tương đương cấp huyện và là cấp trên trực tiếp của tổ chức cơ sở đảng.',
    GRASSROOTS_COMMITTEE:
      "**Grassroots committee**: The organization is a grassroots committee (đảng bộ cơ sở), with 30 members or more and subordinate cells; with fewer it needs the superior's consent. / **Đảng bộ cơ sở**: Tổ chức là đảng bộ cơ sở, có từ 30 đảng viên trở lên và có chi bộ trực thuộc; nếu ít hơn thì cần cấp trên đồng ý.",
    GRASSROOTS_CELL:
      '**Grassroots cell**: The organization is a grassroots cell (chi bộ cơ sở), with at least 3 official members and fewer than 30 members. / **Chi bộ cơ sở**: Tổ chức là chi bộ cơ sở, có ít nhất 3 đảng viên chính thức và dưới 30 đảng viên.',
    DEPARTMENT_COMMITTEE:
      '**Department committee**: The organization is a department committee (đảng bộ bộ phận) within a grassroots committee. / **Đảng bộ bộ phận**: Tổ chức là đảng bộ bộ phận thuộc đảng bộ cơ sở.',
    SUBORDINATE_CELL:
      '**Subordinate cell**: The organization is a subordinate cell (chi bộ trực thuộc) within a grassroots or department committee. / **Chi bộ trực thuộc**: Tổ chức là chi bộ trực thuộc đảng bộ cơ sở hoặc đảng bộ bộ phận.',
    PARTY_GROUP:
      '**Party group**: The organization is a party group (tổ đảng) within a cell, which is not a level of decision. / **Tổ đảng**: Tổ chức là tổ đảng thuộc chi bộ, không phải là một cấp quyết định.',
  },
);

export const OrganizationEventTypeEnum = publishEnum<OrganizationEventTypeName>(
  'OrganizationEventType',
  'The type states what happened to an organization. / Loại sự kiện cho biết điều đã xảy ra với tổ chức đảng.',
  {
    ESTABLISHED:
      '**Established**: The organization was established (thành lập). / **Thành lập**: Tổ chức đảng được thành lập.',
    UPGRADED:
      '**Upgraded**: The organization was upgraded (nâng cấp) from a grassroots cell to a grassroots committee and kept its identity. / **Nâng cấp**: Tổ chức đảng được nâng cấp từ chi bộ cơ sở thành đảng bộ cơ sở và giữ nguyên mã định danh.',
    DOWNGRADED:
      '**Downgraded**: The organization was downgraded (hạ cấp) to a lower kind. / **Hạ cấp**: Tổ chức đảng bị hạ cấp.',
    RENAMED: '**Renamed**: The organization was renamed (đổi tên). / **Đổi tên**: Tổ chức đảng được đổi tên.',
    MOVED:
      '**Moved**: The organization was moved to another parent (chuyển về trực thuộc tổ chức khác). / **Chuyển trực thuộc**: Tổ chức đảng được chuyển về trực thuộc tổ chức khác.',
    MERGED:
      '**Merged**: The organization was merged with another (sáp nhập). / **Sáp nhập**: Tổ chức đảng được sáp nhập.',
    SPLIT: '**Split**: The organization was split (chia tách). / **Chia tách**: Tổ chức đảng được chia tách.',
    DISSOLVED:
      '**Dissolved**: The organization was dissolved (giải thể). / **Giải thể**: Tổ chức đảng bị giải thể.',
  },
);

@Needs('figures', { code: 'anyone', id: 'anyone' })
@ObjectType('Organization', {
  implements: NodeInterface,
  description:
    'An organization is a party organization (tổ chức đảng) in the tree; what changes over time is read for a day by the argument `asOf`. / Tổ chức đảng là một tổ chức trong hệ thống của Đảng; thông tin thay đổi theo thời gian được đọc tại một ngày bằng đối số `asOf`.',
})
export class OrganizationType implements Pick<Organization, 'code' | 'version'> {
  @Field(() => String, {
    description:
      'The code (mã tổ chức) is unique and never changes, such as DUK-07. / Mã tổ chức là duy nhất và không thay đổi, ví dụ DUK-07.',
  })
  code!: string;

  @Field(() => Int, {
    description:
      'The version counts the changes of the record; give it as `expectedVersion` to change the record. / Phiên bản đếm số lần thay đổi hồ sơ; dùng làm `expectedVersion` khi thay đổi hồ sơ.',
  })
  version!: number;
}

@Needs('figures')
@ObjectType('OrganizationEvent', {
  implements: NodeInterface,
  description:
    'An event is one change in the history of an organization, such as its establishment or upgrade. / Sự kiện là một thay đổi trong lịch sử của tổ chức đảng, ví dụ thành lập hoặc nâng cấp.',
})
export class OrganizationEventType {
  @Field(() => OrganizationEventTypeEnum, {
    description:
      'The type states what happened to the organization. / Loại sự kiện cho biết điều đã xảy ra với tổ chức.',
  })
  type!: OrganizationEventTypeName;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the change is in effect. / Đây là ngày đầu tiên thay đổi có hiệu lực.',
  })
  effectiveOn!: string;
}

export const { ConnectionType: OrganizationConnectionType, EdgeType: OrganizationEdgeType } = connectionTypes(
  'Organization',
  () => OrganizationType,
  { plural: 'party organizations', pluralVi: 'tổ chức đảng' },
);
