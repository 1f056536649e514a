import { type Expression, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { defineItems, defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import type { MemberAttribute } from './member-attribute.ts';
import { groupsUnder, type MembersCounted } from './member-groups.ts';

/** The members of a subtree, counted; `groups` are rows of the structure as JSON. */
export interface MemberStructureRow {
  asOf: Day;
  total: number;
  roundedTo: number;
  groups: unknown;
}

/** The parameters of a structure. */
export interface StructureBy {
  asOf: Bound<Day>;
  by: Bound<readonly MemberAttribute[]>;
  /** Only these members are counted, of those that the caller may see; without it all are. */
  among?: MembersCounted | undefined;
}

/**
 * The members of a subtree on a day by attributes. The database decides what of protected ones the caller gets; those
 * who match a filter are found within the caller's scope.
 */
export const memberStructureOf = defineRelation({
  rows: (
    { db },
    organization: Expression<number>,
    { asOf, by, among }: StructureBy,
  ): Expression<MemberStructureRow> => {
    const given = among ? groupsUnder(db, organization, asOf, among) : sql`null`;
    return sql`select * from member_structure(${organization}, ${asOf}::date, ${by}::text[], ${given})`;
  },
  isOne: true,
});

/** The rows of a structure. */
export interface MemberGroupRow {
  count: number | null;
  values: unknown;
}

/** The rows in a structure's JSON. */
export const groupsInStructure = defineItems(
  (groups) =>
    sql`select (item ->> 'count')::int as count, item -> 'values' as values
      from json_array_elements(${groups}) with ordinality as listed (item, place) order by place`,
);

/** One value of a row. */
export interface GroupValueRow {
  attribute: MemberAttribute;
  key: string | null;
  labelVi: string;
  labelEn: string;
}

/** The values in a row's JSON. */
export const valuesInGroup = defineItems(
  (values) =>
    sql`select item ->> 'attribute' as attribute, item ->> 'key' as key,
        item ->> 'labelVi' as "labelVi", item ->> 'labelEn' as "labelEn"
      from json_array_elements(${values}) with ordinality as listed (item, place) order by place`,
);
