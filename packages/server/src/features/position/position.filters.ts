import { type SqlBool, sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { type Bound, bind } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { Day } from '../../shared/dates.ts';
import { memberFilter } from '../member/member-filter.ts';
import { organizationOrders } from '../organization/organization.rows.ts';
import { OrganizationKindEnum } from '../organization/organization.type.ts';
import { kindIn, organizationFilter } from '../organization/organization-filter.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import type { PositionRole } from './position.entity.ts';
import { PositionRoleEnum } from './position.type.ts';

@InputType('PositionFilter', {
  description:
    'The filter selects positions; a position must match every field given. / Bộ lọc chọn chức vụ; chức vụ phải thỏa mọi trường được nêu.',
})
class PositionFilter {
  @Field(() => [PositionRoleEnum], {
    nullable: true,
    description: 'The position has one of these roles. / Chức vụ là một trong các chức vụ này.',
  })
  roles?: PositionRole[] | null;

  @Field(() => [OrganizationKindEnum], {
    nullable: true,
    description:
      'The position is in an organization that is of one of these kinds on the day. / Chức vụ ở tổ chức thuộc một trong các loại này tại ngày đó.',
  })
  organizationKinds?: OrganizationKind[] | null;
}

memberFilter.add('position', {
  type: () => PositionFilter,
  description:
    'Only members who hold such a position on the day are listed. / Chỉ liệt kê đảng viên giữ chức vụ như vậy tại ngày đó.',
  read: ({ roles, organizationKinds }: PositionFilter) => ({
    roles: roles == null ? undefined : bind(roles),
    kinds: organizationKinds == null ? undefined : bind(organizationKinds),
  }),
  condition: ({ roles, kinds }, { asOf }) => sql<SqlBool>`exists (select from position
    where position.member_id = member.id and ${holdsOn('position', asOf)}
      and ${roles ? sql`position.role = any(${roles}::position_role[])` : sql`true`}
      and ${
        kinds
          ? sql`exists (select from organization_state where organization_state.organization_id = position.organization_id
              and ${holdsOn('organization_state', asOf)} and ${kindIn('organization_state.kind', kinds)})`
          : sql`true`
      })`,
});

/** The condition that the holder of the row `position` heads the agency of the row `organization_state` on a day. */
const headsAgency = (asOf: Bound<Day>) => sql<boolean>`exists (select from agency_head
  where agency_head.agency_id = organization_state.agency_id and agency_head.member_id = position.member_id
    and ${holdsOn('agency_head', asOf)})`;

/** The secretary of the row `organization` on a day. */
const isSecretary = (asOf: Bound<Day>) => sql<boolean>`position.organization_id = organization.id
  and position.role = 'SECRETARY' and ${holdsOn('position', asOf)}`;

organizationFilter.add('secretaryHeadsAgency', {
  type: () => Boolean,
  description:
    'If true, only organizations whose secretary on the day heads their agency are listed; if false, only the others. / Nếu đúng, chỉ liệt kê tổ chức có bí thư là thủ trưởng cơ quan, đơn vị tại ngày đó; nếu sai, chỉ liệt kê các tổ chức còn lại.',
  read: (heads: boolean) => bind(heads),
  condition: (heads, { asOf }) => sql<SqlBool>`${heads}::boolean = exists (select from position
    where ${isSecretary(asOf)} and ${headsAgency(asOf)})`,
});

organizationOrders.SECRETARY_HEADS_AGENCY = {
  needs: [],
  figure: ({ asOf }) => sql`(select max(${headsAgency(asOf)}::int) from position where ${isSecretary(asOf)})`,
};
