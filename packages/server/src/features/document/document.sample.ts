import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';
import { planners, planOf, planYear, programmeOf, resolution22 } from './programme.ts';

const documents = sampleTable('document');

/** The decisions (quyết định) about organizations, and the documents by which each unit implements 22-NQ/TW. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [documents],
  begin({ write }) {
    const writeDocument = ({ issuedOn, ...document }: typeof resolution22) =>
      write(documents, { ...document, issued_on: issuedOn });
    return {
      decision: ({ id, number, issuer, day, title }) =>
        write(documents, {
          id,
          symbol: `${number}-QĐ/${issuer.sign}`,
          type: 'QĐ',
          issuer: issuer.name,
          issued_on: dayText(day),
          title,
        }),
      end({ world: { root, grassroots } }) {
        // All units share the one resolution. Agencies are numbered through all units, the office of the first first.
        if (grassroots[0]?.agency?.id === 1) writeDocument(resolution22);
        for (const document of programmeOf(root).documents) writeDocument(document);
      },
      year({ year, world }) {
        if (year !== planYear) return;
        for (const organization of planners(world)) writeDocument(planOf(organization));
      },
    };
  },
};
