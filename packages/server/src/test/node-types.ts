import { features } from '../features.ts';
import type { Feature } from '../graph/feature.ts';

/** The types that are read by id, as their features declare them. */
export const nodeTypeNames: readonly string[] = Object.values<Feature>(features).flatMap(({ nodes = {} }) =>
  Object.keys(nodes),
);
