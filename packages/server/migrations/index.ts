import { Baseline } from './0001-baseline.ts';

/** Every migration, in the order in which they run. Listed, not found by file name, so that the build may move them. */
export const migrations = [{ name: '0001-baseline', class: Baseline }];
