import { features } from '../features.ts';
import type { Sample, Samples } from './sample.ts';
import type { SampleTable } from './table.ts';

/** The sample of every feature that has one, in layer order. */
export const samplesOfFeatures = (): Samples =>
  Object.fromEntries(
    Object.entries(features).flatMap(([name, feature]): [string, Sample][] =>
      'sample' in feature ? [[name, feature.sample]] : [],
    ),
  );

/** All tables that have a sample, in an order in which a row's references come before it. */
export const tablesOf = (samples: Samples): readonly SampleTable[] =>
  Object.values(samples).flatMap(({ tables }) => tables);
