import { features } from '../src/features.ts';
import type { Feature, NamedMigration } from '../src/graph/feature.ts';
import { Baseline } from './0001-baseline.ts';

/** Every migration, in the order in which they run: the baseline, and those that features have added since. */
export const migrations = (): NamedMigration[] =>
  [
    { name: '0001-baseline', class: Baseline },
    ...Object.values<Feature>(features).flatMap((feature) => feature.migrations ?? []),
  ].toSorted((one, other) => (one.name < other.name ? -1 : 1));
