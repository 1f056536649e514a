import type { EntitySchema } from '@mikro-orm/core';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/** A feature's part of the sample as far as others than the sample itself know it: the rest is in `sample/sample.ts`. */
export interface FeatureSample {
  /** The file of the sample, `import.meta.url`: the thread that generates the rows imports it by itself. */
  readonly file: string;
  /** The tables that it fills, in an order in which a row's references come before it. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/**
 * What a feature declares: the exports of its file `*.feature.ts`, each of them optional. Everything else follows
 * from the list of features in `features.ts`.
 */
export interface Feature {
  /** Its tables, in an order in which a row's references come before it. */
  entities?: readonly EntitySchema[];
  /** Its resolver classes. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own notion of a class
  resolvers?: readonly Function[];
  /** Object types that no field returns directly: those read by `node` alone. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own notion of a class
  types?: readonly Function[];
  /** How each of its types that is a node is read by id. */
  nodes?: Readonly<Record<string, (context: Context) => Loader<number, object>>>;
  /** Its part of the synthetic data. */
  sample?: FeatureSample;
}
