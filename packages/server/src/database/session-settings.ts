/**
 * The settings of a session on which answers, comparisons and migrations depend. A database, a role or a server may
 * have defaults of its own for each; the server sets them itself on every connection, and its moments are UTC.
 */
const settings: Readonly<Record<string, string>> = {
  // The text of values, in answers and in what the audit seals.
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
  xmloption: 'content',
  // The meaning of statements.
  search_path: 'public',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  quote_all_identifiers: 'off',
  default_text_search_config: 'pg_catalog.simple',
  gin_fuzzy_search_limit: '0',
  row_security: 'on',
  check_function_bodies: 'on',
  // Transactions, and the limits of time that the server sets itself where there should be one.
  default_transaction_isolation: 'read committed',
  default_transaction_read_only: 'off',
  default_transaction_deferrable: 'off',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  idle_session_timeout: '0',
  transaction_timeout: '0',
};

/** Names are written as PostgreSQL lists them; one that this version of PostgreSQL does not have is left out. */
const setAll = `select set_config(name, value, false)
  from unnest($1::text[], $2::text[]) as wanted (name, value) join pg_catalog.pg_settings using (name)`;

/** Sets them on a new connection, before anything else is sent by it. */
export const pinSettings = (client: {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}): Promise<unknown> => client.query(setAll, [Object.keys(settings), Object.values(settings)]);
