import { LRUCache } from 'lru-cache';
import type { Database } from '../../database/database.ts';
import type { ReadConnection } from '../../database/read-connection.ts';
import type { Viewer } from '../../graph/context.ts';
import type { State } from '../../graph/database-state.ts';
import { perObject } from '../../shared/get-or-create.ts';
import { permissions } from '../../shared/permission.ts';
import { searchPathOf } from './row-filters.ts';
import { settingsOf } from './session-settings.ts';

/** A role of the database that owns nothing and sees only what row-level security opens to it. */
const readerRole = 'dangbo_reader';

/** The settings with which a caller's session is opened. */
const openingsIn = perObject((database: Database) =>
  perObject((viewer: Viewer) => openingOf(database, viewer)),
);

function openingOf(database: Database, viewer: Viewer) {
  const granted = permissions.flatMap((permission) => {
    const scope = viewer.scopes[permission];
    return scope === 'everywhere' || scope.length === 0 ? [] : [[permission, `{${scope}}`] as const];
  });
  const searchPath = searchPathOf(viewer.scopes);
  const settings: Record<string, string> = {
    role: readerRole,
    search_path: searchPath,
    ...settingsOf(viewer, database),
    // Those of the caller who used the connection last are taken away.
    ...Object.fromEntries(
      permissions.flatMap((permission) =>
        ['now', 'ever'].map((moment) => [`dangbo.${permission}_${moment}`, '{}']),
      ),
    ),
  };
  return {
    /** The search path by which its statements find their tables. */
    searchPath,
    /** Two callers with the same settings have the same key. */
    key: JSON.stringify(settings),
    names: Object.keys(settings),
    values: Object.values(settings),
    /** Permissions that hold in subtrees, and the roots of these. */
    granted: { permissions: granted.map(([name]) => name), roots: granted.map(([, of]) => of) },
    roots: [...new Set(granted.map(([, of]) => of))],
  };
}

/** The organizations that are or were under some roots, as ranges of ids, and the state of the tree in which they were. */
interface KnownRanges {
  tree: string;
  now: string;
  ever: string;
}

/** The number of scopes that are remembered: one for each set of roots. */
const mostKnown = 1_000;
const knownIn = perObject((_: Database) => new LRUCache<string, KnownRanges>({ max: mostKnown }));

const state = 'select pg_current_snapshot()::text as snapshot, version::text as tree from tree_version';

/**
 * Sets role and settings, and for each permission the organizations that are or ever were in its scope. These are
 * computed only where the tree has changed since they were computed last.
 */
const setEverything = `
  with state as (${state}), scope as materialized (
    select roots,
      case when known.tree = state.tree then known.now else organizations_now_in(roots::integer[])::text end as now,
      case when known.tree = state.tree then known.ever else organizations_ever_in(roots::integer[])::text end as ever
    from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as known (roots, tree, now, ever), state)
  select set_config(name, value, $9), null as roots, null as now, null as ever, state.*
  from unnest($1::text[], $2::text[]) as setting (name, value), state
  union all
  select set_config('dangbo.' || permission || '_now', now, $9)
      || set_config('dangbo.' || permission || '_ever', ever, $9), roots, now, ever, state.*
  from unnest($7::text[], $8::text[]) as granted (permission, roots) join scope using (roots), state`;

/** The outcome of opening a session. */
export interface Opened {
  /** The state of the database before anything was read. */
  snapshot: string;
  /** Statements sent behind it read with scopes computed in an earlier state of the tree, and must run again. */
  isStale: boolean;
}

/**
 * Opens a session for a caller, before all that it reads. On a connection that is open for the same caller only the
 * version of the tree is compared, which the statement that `first` sends may return.
 */
export async function openSession(
  database: Database,
  connection: ReadConnection,
  viewer: Viewer,
  first?: () => Promise<State>,
): Promise<Opened> {
  const opening = openingsIn(database)(viewer);
  const set = () => setCaller(connection, opening, knownIn(database));
  const { openFor } = connection.session;
  if (openFor?.key !== opening.key) return { snapshot: await set(), isStale: false };
  const now = first ? await first() : ((await connection.query<State>(state, [])) as [State])[0];
  if (now.tree === openFor.tree) return { snapshot: now.snapshot, isStale: false };
  return { snapshot: await set(), isStale: true };
}

/** Sets role and settings for a caller; returns the state of the database. */
async function setCaller(
  { session, keepsSettings, query }: ReadConnection,
  { key, searchPath, names, values, roots, granted }: ReturnType<typeof openingOf>,
  known: LRUCache<string, KnownRanges>,
): Promise<string> {
  // The settings of the connection are unknown until it is done.
  session.openFor = undefined;
  const opened = query<{ roots: string | null; now: string; ever: string } & State>(setEverything, [
    names,
    values,
    roots,
    roots.map((of) => known.get(of)?.tree ?? ''),
    roots.map((of) => known.get(of)?.now ?? ''),
    roots.map((of) => known.get(of)?.ever ?? ''),
    granted.permissions,
    granted.roots,
    !keepsSettings,
  ]);
  // Of the statements that are sent behind it.
  session.searchPath = searchPath;
  const rows = await opened;
  const [{ snapshot, tree }] = rows as [State, ...typeof rows];
  for (const { roots: of, now, ever } of rows) {
    if (of !== null) known.set(of, { tree, now, ever });
  }
  session.openFor = { key, tree };
  return snapshot;
}
