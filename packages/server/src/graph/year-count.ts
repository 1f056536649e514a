import { sql } from 'kysely';
import { defineItems } from './relation.ts';

/** The counts by year in a JSON column, as rows. */
export const yearCounts = defineItems(
  (counts) =>
    sql`select (item ->> 'year')::int as year, (item ->> 'count')::int as count
      from json_array_elements(${counts}) with ordinality as listed (item, place) order by place`,
);
