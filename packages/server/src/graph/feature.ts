import type { Constructor, EntitySchema } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { ClassType } from 'type-graphql';
import type { TableScope } from '../database/scope.ts';
import type { Message } from '../shared/localized-text.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/** A migration with the name by which a database remembers that it ran, such as `0002-commendation`. */
export interface NamedMigration {
  name: string;
  class: Constructor<Migration>;
}

/** A feature's part of the sample as far as others than the sample itself know it: the rest is in `sample/sample.ts`. */
export interface FeatureSample {
  /** The file of the sample, `import.meta.url`: the thread that generates the rows imports it by itself. */
  readonly file: string;
  /** The tables that it fills, in an order in which a row's references come before it. */
  readonly tables: readonly { readonly name: string }[];
}

/**
 * The declarations of a feature: the exports of its file `*.feature.ts`, each of them optional. Everything else is
 * derived from the list of features in `features.ts`.
 */
export interface Feature {
  /** Its tables, each after the tables that it references. */
  entities?: readonly EntitySchema[];
  /** Its migrations after the baseline; all run in the order of their names. */
  migrations?: readonly NamedMigration[];
  /** By table, and view, who sees its rows, who may write them, and what of it the audit keeps. */
  scopes?: Readonly<Record<string, TableScope>>;
  /** Its resolver classes. */
  resolvers?: readonly ClassType[];
  /** Object types that no field returns directly: only `node` reads them. */
  types?: readonly ClassType[];
  /** The loader by id of each of its types that is a node. */
  nodes?: Readonly<Record<string, (context: Context) => Loader<number, object>>>;
  /** Its messages by their codes, from `defineMessages`. */
  messages?: Readonly<Record<string, Message>>;
  /** Its part of the synthetic data. */
  sample?: FeatureSample;
}
