import { sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { IntRange, inRange, readRange } from '../../graph/range.input.ts';
import type { Day } from '../../shared/dates.ts';
import { organizationOrders } from '../organization/organization.rows.ts';
import { organizationFilter } from '../organization/organization-filter.ts';

/** The members of the whole subtree of the row `organization` on a day. */
const memberCount = (
  asOf: Bound<Day>,
) => sql<string>`(select coalesce(sum(count), 0)::int from counted_membership
  where counted_membership.ancestor_id = organization.id and counted_membership.day > ${asOf}::date)`;

organizationFilter.add('memberCount', {
  type: () => IntRange,
  description:
    'Only organizations with so many members in the whole subtree on the day are listed. / Chỉ liệt kê tổ chức có đảng số của cả nhánh tại ngày đó trong khoảng này.',
  read: (range: IntRange, path) => readRange<number>(range, path),
  condition: (range, { asOf }) => inRange(memberCount(asOf), range, 'int'),
});

organizationOrders.MEMBER_COUNT = ({ asOf }) => memberCount(asOf);
