import { type SqlBool, sql } from 'kysely';
import { holdsOn, matchesSearch } from '../../database/search.ts';
import { FilterDefinition, type FilteredOn, type FilterParams } from '../../graph/filter.ts';
import { DateRange, IntRange, inRange, readRange } from '../../graph/range.input.ts';
import { OrganizationFilter } from '../organization/organization.input.ts';
import { organizationFilter } from '../organization/organization-filter.ts';
import { MemberFilter } from './member.input.ts';
import { MembershipStatusEnum } from './member.type.ts';
import type { MembershipStatus } from './member-status.entity.ts';

/** The fields of filters of members. Conditions are about the row `member` of the list. */
export const memberFilter = new FilterDefinition(MemberFilter);

memberFilter.add('statuses', {
  type: () => [MembershipStatusEnum],
  description:
    'Only members with one of these statuses on the day are listed; ended members are in the list of all members only where this field asks for them. / Chỉ liệt kê đảng viên có một trong các tình trạng này tại ngày đó; người đã ra khỏi Đảng chỉ có trong danh sách toàn bộ khi trường này yêu cầu.',
  read: (statuses: readonly MembershipStatus[]) => statuses,
  condition: (statuses, { asOf, hasStay }) =>
    hasStay
      ? sql<SqlBool>`stay.status = any(${statuses}::membership_status[])`
      : sql<SqlBool>`exists (select from member_status
    where member_status.member_id = member.id and ${holdsOn('member_status', asOf)}
      and member_status.status = any(${statuses}::membership_status[]))`,
});

memberFilter.add('search', {
  type: () => String,
  description:
    "Only members whose name has all these words, without regard to accents, case or order, are listed: 'an nguyen' finds 'Nguyễn Văn An'. / Chỉ liệt kê đảng viên có tên chứa mọi từ này, không phân biệt dấu, chữ hoa hay thứ tự: 'an nguyen' tìm được 'Nguyễn Văn An'.",
  read: (text: string) => text,
  condition: (text) => {
    const words = matchesSearch('member.search_text', text);
    return words.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(words, sql` and `)})`;
  },
});

memberFilter.add('birthYear', {
  type: () => IntRange,
  description:
    'Only members born in these calendar years are listed. / Chỉ liệt kê đảng viên sinh trong khoảng năm này.',
  read: (range: IntRange, path) => readRange<number>(range, path),
  condition: (range) => inRange(sql`member.birth_year`, range, 'int'),
});

memberFilter.add('admittedOn', {
  type: () => DateRange,
  description:
    'Only members whose admission ceremony was within these days are listed. / Chỉ liệt kê đảng viên có ngày vào Đảng trong khoảng này.',
  read: (range: DateRange, path) => readRange<string>(range, path),
  condition: (range) => inRange(sql`member.admitted_on`, range, 'date'),
});

memberFilter.add('officialOn', {
  type: () => DateRange,
  description:
    'Only members who became official within these days are listed. / Chỉ liệt kê đảng viên có ngày chính thức trong khoảng này.',
  read: (range: DateRange, path) => readRange<string>(range, path),
  condition: (range) => inRange(sql`member.official_on`, range, 'date'),
});

memberFilter.add('probationEndsOn', {
  type: () => DateRange,
  description:
    'Only members on probation on the day, whose probation ends within these days, are listed. / Chỉ liệt kê đảng viên đang dự bị tại ngày đó và hết thời gian dự bị trong khoảng này.',
  read: (range: DateRange, path) => readRange<string>(range, path),
  condition: (
    range,
    { asOf, hasStay },
  ) => sql<SqlBool>`(${hasStay ? sql`stay.status = 'PROBATIONARY' and` : sql``}
    exists (select from member_status
      where member_status.member_id = member.id and member_status.status = 'PROBATIONARY'
        and ${holdsOn('member_status', asOf)} and ${inRange(probationEnd, range, 'date')}))`,
});

/** The day on which a probation of `member_status` ends, by the rule of the day on which it began. */
const probationEnd = sql`(select (member_status.valid_from + regulation.value::text::integer * interval '1 month')::date
  from regulation where regulation.key = 'member.probation-months'
    and ${holdsOn('regulation', sql.ref('member_status.valid_from'))})`;

memberFilter.add('cell', {
  type: () => OrganizationFilter,
  description:
    'Only members whose cell on the day matches this filter are listed. / Chỉ liệt kê đảng viên có chi bộ tại ngày đó thỏa bộ lọc này.',
  read: (filter: OrganizationFilter, path) => organizationFilter.read(filter, path),
  // The cells are found once, and not for each member; with a scope from those in it, as in lists of organizations.
  condition: (filter, on) =>
    on.hasStay
      ? sql<SqlBool>`stay.organization_id in (${cellsThatMatch(filter, on)})`
      : sql<SqlBool>`exists (select from cell_membership
    where cell_membership.member_id = member.id and ${holdsOn('cell_membership', on.asOf)}
      and cell_membership.organization_id = any(array(${cellsThatMatch(filter, on)})))`,
});

const cellsThatMatch = (filter: FilterParams | undefined, on: FilteredOn) => sql`
  select organization.id from organization
  join organization_state on organization_state.organization_id = organization.id
    and ${holdsOn('organization_state', on.asOf)}
  where ${filter ? organizationFilter.condition(filter, on) : sql`true`}
    ${on.isScoped ? sql`and organization.id in (select seen.organization_id from organization_in_members as seen)` : sql``}`;
