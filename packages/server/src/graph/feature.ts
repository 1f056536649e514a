import type { EntitySchema } from '@mikro-orm/core';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/**
 * The declarations of a feature: the exports of its file `*.feature.ts`, each of them optional. Everything else is
 * derived from the list of features in `features.ts`.
 */
export interface Feature {
  /** Its tables, each after the tables that it references. */
  entities?: readonly EntitySchema[];
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own notion of a class
  resolvers?: readonly Function[];
  /** Object types that no field returns directly: only `node` reads them. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own notion of a class
  types?: readonly Function[];
  /** The loader by id of each of its types that is a node. */
  nodes?: Readonly<Record<string, (context: Context) => Loader<number, object>>>;
}
