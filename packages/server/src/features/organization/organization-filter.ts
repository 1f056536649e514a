import { type SqlBool, sql } from 'kysely';
import { type Bound, bind } from '../../database/bound.ts';
import { matchesSearch } from '../../database/search.ts';
import { FilterDefinition } from '../../graph/filter.ts';
import { OrganizationFilter } from './organization.input.ts';
import { OrganizationKindEnum } from './organization.type.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

/**
 * The fields of filters of organizations. Conditions are about the rows `organization` and `organization_state` of the
 * list, which has the state of its day.
 */
export const organizationFilter = new FilterDefinition(OrganizationFilter);

/** The condition that a kind is one of those given. */
export const kindIn = (column: string, kinds: Bound<readonly OrganizationKind[]>) =>
  sql<SqlBool>`${sql.ref(column)} = any(${kinds}::organization_kind[])`;

organizationFilter.add('kinds', {
  type: () => [OrganizationKindEnum],
  description:
    'Only organizations that are of one of these kinds on the day are listed; the default is all kinds. / Chỉ liệt kê tổ chức thuộc một trong các loại này tại ngày đó; mặc định là mọi loại.',
  read: (kinds: readonly OrganizationKind[]) => bind(kinds),
  condition: (kinds) => kindIn('organization_state.kind', kinds),
});

organizationFilter.add('search', {
  type: () => String,
  description:
    "Only organizations whose name has all these words, without regard to accents, case or order, are listed: 'so tai chinh' finds 'Sở Tài chính'. / Chỉ liệt kê tổ chức có tên chứa mọi từ này, không phân biệt dấu, chữ hoa hay thứ tự: 'so tai chinh' tìm được 'Sở Tài chính'.",
  read: (text: string) => text,
  condition: (text) => {
    const words = matchesSearch('organization_state.search_text', text);
    return words.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(words, sql` and `)})`;
  },
});
