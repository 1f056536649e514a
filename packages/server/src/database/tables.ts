import type { InferKyselyDB } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import { features } from '../features.ts';

type Entities = {
  [Name in keyof typeof features]: (typeof features)[Name] extends { entities: readonly (infer Entity)[] }
    ? Entity
    : never;
}[keyof typeof features];

/** Every table, in an order in which a row's references come before it. */
export const entities = (): Entities[] =>
  Object.values(features).flatMap((feature) => ('entities' in feature ? [...feature.entities] : []));

type EntityTables = InferKyselyDB<Entities>;

/**
 * The organization whose whole subtree is counted, and the amount that the row adds to the sum.
 * @public It is part of the type of every read.
 */
export interface Count {
  ancestor_id: number;
  count: number;
}

/**
 * The roll-ups as the API reads them: figures are sums of their rows; the migration `baseline/rollups.ts` creates them.
 * @public It is part of the type of every read.
 */
export interface CountedViews {
  /** Decided ratings; `kind` is that of a rated organization at the year's end, null for members. */
  counted_rating: Count &
    Pick<EntityTables['rating_year_grade'], 'subject' | 'year' | 'grade'> & {
      kind: EntityTables['organization_state']['kind'] | null;
    };
  /** Members on a day are the sum over all later days; `own` are those of the organization itself. */
  counted_membership: Count & { own: boolean; day: string };
  /** Movements across the edge of the subtree as it was on their day. */
  counted_movement: Count & Pick<EntityTables['member_event'], 'type'> & { year: number; inward: boolean };
  /** Organizations on a day, by kind: the sum over all later days. */
  counted_organization: Count & Pick<EntityTables['organization_state'], 'kind'> & { day: string };
  /** Secretaries of grassroots organizations on a day; those who head the agency have a second row. */
  counted_secretary: Count & { heads: boolean; day: string };
  /** Probationary members on a day. */
  counted_probation: Count & { day: string };
  /** Upgrades in the subtree as it was on their day. */
  counted_upgrade: Count & { year: number };
}

/** The tables and columns as SQL knows them, for reads by query builder. */
export type Tables = EntityTables & CountedViews;
export type ReadDatabase = Kysely<Tables>;
