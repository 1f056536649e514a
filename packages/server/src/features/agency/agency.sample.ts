import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const agencies = sampleTable('agency', ['id', 'name']);

/** The agencies by the name that they have on the last day. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [agencies],
  begin({ writerOf }) {
    const writeAgency = writerOf(agencies);
    return {
      agency: ({ id, plan }) => writeAgency({ id, name: plan.name }),
    };
  },
};
