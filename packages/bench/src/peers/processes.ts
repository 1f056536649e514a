import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { withClient } from './with-client.ts';

const ticksPerSecond = 100;

/** The fields of a process after its name: the state, the parent, …; undefined where it has ended, or off Linux. */
function statOf(pid: number | string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** The seconds of processor time of a process; with `ended`, also those of its ended children. */
export function cpuOf(pid: number, ended = false): number {
  const stat = statOf(pid) ?? [];
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat.slice(11, 15).map(Number);
  return (user + system + (ended ? endedUser + endedSystem : 0)) / ticksPerSecond;
}

const childrenOf = (parent: number): string[] =>
  (existsSync('/proc') ? readdirSync('/proc') : []).filter(
    (entry) => /^\d+$/.test(entry) && statOf(entry)?.[1] === `${parent}`,
  );

/** The seconds of processor time of all PostgreSQL processes. */
export function cpuWithChildren(parent: number): number {
  const children = childrenOf(parent);
  const used = children.reduce((sum, child) => sum + cpuOf(Number(child)), cpuOf(parent, true));
  // The time of a child that ended meanwhile belongs to the parent now, and may have been missed.
  return childrenOf(parent).join() === children.join() ? used : cpuWithChildren(parent);
}

/** The parent process of PostgreSQL's other processes. */
export async function postmasterOf(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    return Number(statOf(rows[0].pid)?.[1]);
  });
}

/** The resident memory of a process, now or at its peak, in MiB; NaN off Linux. */
export function memoryOf(pid: number, when: 'now' | 'peak'): number {
  if (!existsSync('/proc')) return Number.NaN;
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  const [, kibibytes] = (when === 'peak' ? /VmHWM:\s*(\d+)/ : /VmRSS:\s*(\d+)/).exec(status) ?? [];
  return Number(kibibytes) / 1024;
}
