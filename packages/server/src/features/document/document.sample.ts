import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';
import { planners, planOf, planYear, programmeOf, resolution22, type SampleDocument } from './programme.ts';

const documents = sampleTable('document', ['id', 'symbol', 'type', 'issuer', 'issued_on', 'term', 'title']);

/** The tiers in which 22-NQ/TW is written, each by its function that writes rows: all units share the one document. */
const withResolution = new WeakSet<object>();

/** The decisions (quyết định) about organizations, and the documents by which each unit implements 22-NQ/TW. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [documents],
  begin({ writerOf }) {
    const writeDocument = writerOf(documents);
    const write = ({ issuedOn, ...document }: SampleDocument) =>
      writeDocument({ ...document, issued_on: issuedOn });
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
      end({ world: { root } }) {
        if (!withResolution.has(writeDocument)) write(resolution22);
        withResolution.add(writeDocument);
        for (const document of programmeOf(root).documents) write(document);
      },
      year({ year, world }) {
        if (year !== planYear) return;
        for (const organization of planners(world)) write(planOf(organization));
      },
    };
  },
};
