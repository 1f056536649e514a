import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const agencies = sampleTable('agency');

/** The agencies by the name that they have on the last day. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [agencies],
  begin: ({ write }) => ({
    agency: ({ id, plan }) => write(agencies, { id, name: plan.name }),
  }),
};
