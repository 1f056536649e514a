import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const documents = sampleTable('document', ['id', 'symbol', 'type', 'issuer', 'issued_on', 'title']);

/** The decisions (quyết định) about organizations. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [documents],
  begin({ writerOf }) {
    const writeDocument = writerOf(documents);
    return {
      decision: ({ id, number, issuer, day, title }) =>
        writeDocument({
          id,
          symbol: `${number}-QĐ/${issuer.sign}`,
          type: 'QĐ',
          issuer: issuer.name,
          issued_on: dayText(day),
          title,
        }),
    };
  },
};
