import { existsSync, readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

const ticksPerSecond = 100;

/** The figures of a process after its name: the state, the parent, …; undefined where it is gone, or off Linux. */
function statOf(pid: number | string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Seconds of processor time that a process has used; with `ended`, also those of its children that have ended. */
export function cpuOf(pid: number, ended = false): number {
  const stat = statOf(pid) ?? [];
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat.slice(11, 15).map(Number);
  return (user + system + (ended ? endedUser + endedSystem : 0)) / ticksPerSecond;
}

const childrenOf = (parent: number): string[] =>
  (existsSync('/proc') ? readdirSync('/proc') : []).filter(
    (entry) => /^\d+$/.test(entry) && statOf(entry)?.[1] === `${parent}`,
  );

/** Seconds that PostgreSQL has used, all its processes together. */
export function cpuWithChildren(parent: number): number {
  const children = childrenOf(parent);
  const used = children.reduce((sum, child) => sum + cpuOf(Number(child)), cpuOf(parent, true));
  // What one that ended meanwhile had used is its parent's now, and may have been added to neither.
  return childrenOf(parent).join() === children.join() ? used : cpuWithChildren(parent);
}

/** The process from which PostgreSQL's others come. */
export async function postmasterOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = statOf((rows[0] as { pid: number }).pid)?.[1];
  await client.end();
  return Number(parent);
}

/** The most memory that a process has had resident, in MiB; NaN off Linux. */
export function peakMemoryOf(pid: number): number {
  if (!existsSync('/proc')) return Number.NaN;
  const [, kibibytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
  return Number(kibibytes) / 1024;
}
