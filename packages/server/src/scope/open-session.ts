import { LRUCache } from 'lru-cache';
import type { Database } from '../database.ts';
import type { ReadTransaction } from '../read-transaction.ts';
import { permissions, type Scopes } from '../shared/permission.ts';

/** A role of the database that owns nothing and sees only what row-level security opens to it. */
const readerRole = 'dangbo_reader';

/** The organizations under some roots, as ranges of ids, and the state of the database in which they were. */
interface KnownRanges {
  snapshot: string;
  ranges: string;
}

/** How many scopes are remembered: as many as have different roots. */
const mostKnown = 1_000;

/**
 * Sets role and settings, and for each permission the organizations that are in its scope now. These are reckoned
 * only where anything was committed since they were reckoned last: two snapshots that are equal see the same.
 */
const setEverything = `
  with scope as materialized (
    select roots, case when snapshot = pg_current_snapshot()::text then ranges
      else organizations_now_in(roots::integer[])::text end as ranges
    from unnest($3::text[], $4::text[], $5::text[]) as known (roots, snapshot, ranges))
  select set_config(name, value, true), null as roots, null as ranges, pg_current_snapshot()::text as snapshot
  from unnest($1::text[], $2::text[]) as setting (name, value)
  union all
  select set_config('dangbo.' || permission || '_now', ranges, true), roots, ranges, pg_current_snapshot()::text
  from unnest($6::text[], $7::text[]) as granted (permission, roots) join scope using (roots)`;

const knownOf = new WeakMap<Database, LRUCache<string, KnownRanges>>();

/** The first statement of every transaction that reads. Gives the state of the database in which it ran. */
export function openSession(database: Database) {
  const known = knownOf.get(database) ?? new LRUCache<string, KnownRanges>({ max: mostKnown });
  knownOf.set(database, known);

  return async (
    transaction: ReadTransaction,
    settings: Record<string, string>,
    scopes: Scopes,
  ): Promise<string | undefined> => {
    const granted = permissions.flatMap((permission) => {
      const scope = scopes[permission];
      return scope === 'everywhere' || scope.length === 0 ? [] : [[permission, `{${scope}}`] as const];
    });
    const roots = [...new Set(granted.map(([, of]) => of))];
    const all = { role: readerRole, ...settings };
    const rows = await transaction.query<{ roots: string | null } & KnownRanges>(setEverything, [
      Object.keys(all),
      Object.values(all),
      roots,
      roots.map((of) => known.get(of)?.snapshot ?? ''),
      roots.map((of) => known.get(of)?.ranges ?? ''),
      granted.map(([permission]) => permission),
      granted.map(([, of]) => of),
    ]);
    for (const { roots: of, snapshot, ranges } of rows) {
      if (of !== null) known.set(of, { snapshot, ranges });
    }
    return rows[0]?.snapshot;
  };
}
