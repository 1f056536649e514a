import { type RawBuilder, sql } from 'kysely';

/** A point in time as the API writes it: UTC, by RFC 3339; null where it is null or never comes. */
export const utc = <Value extends string | null = string>(column: string): RawBuilder<Value> =>
  sql<Value>`to_char(
    nullif(${sql.ref(column)}, 'infinity') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
