import type { FeatureSample } from '../graph/feature.ts';
import type { Random } from './random.ts';
import type { Reports } from './reports.ts';
import type { SampleTable } from './table.ts';

/** A feature's part of the sample, which it exports as `sample`: its tables, and how their rows follow from the world. */
export interface Sample extends FeatureSample {
  readonly tables: readonly SampleTable[];
  /** Begins a unit: a district-equivalent committee with everything below it, over all years. */
  begin(unit: SampleUnit): Hooks;
}

/** The means that a feature gets for one unit. */
interface SampleUnit {
  /** The feature's own source of chance in this unit: what it draws moves no figure of another feature. */
  readonly random: Random;
  /** Writes a row of one of the feature's own tables; the first row of each names the columns of all. */
  write<Row extends object, Id>(table: SampleTable<Row, Id>, row: NoInfer<Row>): Id;
}

/**
 * The functions of a feature that the world calls with its reports; each is optional. `day`, `year` and `end` get
 * the world as it is then, and the rows that they write may refer to every organization and person in it. The others
 * get the one thing that they are named after. On one day the world's own events come first, then `day`, then on
 * 31 December `year`; `end` comes last, with the world as it is on the last day. Features are called in layer
 * order.
 *
 * @example
 * // commendation.sample.ts: every year some of the members are commended, each in their cell.
 * const commendations = numberedTable('commendation');
 *
 * export const sample: Sample = {
 *   file: import.meta.url,
 *   tables: [commendations],
 *   begin: ({ random, write }) => ({
 *     year({ year, world }) {
 *       for (const { id, cell } of world.people) {
 *         if (!cell || !random.chance(0.02)) continue;
 *         write(commendations, { member_id: id, organization_id: cell.id, given_on: `${year}-12-31` });
 *       }
 *     },
 *   }),
 * };
 */
export type Hooks = { [Name in keyof Reports]?: (report: Reports[Name]) => void };

/** The samples by the names of their features. */
export type Samples = Readonly<Record<string, Sample>>;
