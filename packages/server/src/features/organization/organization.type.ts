import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { Organization } from './organization.entity.ts';
import type { OrganizationEventType as OrganizationEventTypeName } from './organization-event.entity.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

export const OrganizationKindEnum = publishEnum<OrganizationKind>(
  'OrganizationKind',
  'Loại tổ chức. Only grassroots committees and grassroots cells are TCCSĐ.',
  {
    PROVINCIAL_COMMITTEE: 'Đảng bộ tỉnh.',
    BLOC_COMMITTEE: 'Đảng bộ khối: district-equivalent, directly above the grassroots.',
    GRASSROOTS_COMMITTEE: 'Đảng bộ cơ sở: 30 members or more, with subordinate cells.',
    GRASSROOTS_CELL: 'Chi bộ cơ sở: from 3 official members to less than 30 members.',
    DEPARTMENT_COMMITTEE: 'Đảng bộ bộ phận, within a grassroots committee.',
    SUBORDINATE_CELL: 'Chi bộ trực thuộc, within a grassroots or department committee.',
    PARTY_GROUP: 'Tổ đảng, within a cell.',
  },
);

const OrganizationEventTypeEnum = publishEnum<OrganizationEventTypeName>(
  'OrganizationEventType',
  'What can happen to an organization.',
  {
    ESTABLISHED: 'Thành lập.',
    UPGRADED: 'Nâng cấp: a grassroots cell becomes a grassroots committee and stays itself.',
    DOWNGRADED: 'Hạ cấp.',
    RENAMED: 'Đổi tên.',
    MOVED: 'Chuyển về trực thuộc tổ chức khác.',
    MERGED: 'Sáp nhập.',
    SPLIT: 'Chia tách.',
    DISSOLVED: 'Giải thể.',
  },
);

@ObjectType('Organization', {
  implements: NodeInterface,
  description: 'A party organization (tổ chức đảng). What changes over time is asked for with `asOf`.',
})
export class OrganizationType implements Pick<Organization, 'code' | 'version'> {
  @Field(() => String, { description: 'Mã tổ chức, unique and lasting, such as DUK-07.' })
  code!: string;

  @Field(() => Int, {
    description: 'Counts the changes of the record: give it as `expectedVersion` to change it.',
  })
  version!: number;
}

@ObjectType('OrganizationEvent', { description: 'Something that happened to an organization.' })
export class OrganizationEventType {
  @Field(() => OrganizationEventTypeEnum, { description: 'What happened.' })
  type!: OrganizationEventTypeName;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  effectiveOn!: string;
}

export const { ConnectionType: OrganizationConnectionType, EdgeType: OrganizationEdgeType } = connectionTypes(
  'Organization',
  () => OrganizationType,
);
