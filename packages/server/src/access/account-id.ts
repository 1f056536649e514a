import type { Viewer } from '../shared/context.ts';

/** The account of a caller; undefined for those without one. */
export function accountIdOf({ id }: Viewer): number | undefined {
  const [, digits] = /^account:(\d+)$/.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
