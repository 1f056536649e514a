import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const terms = sampleTable('committee_term', ['id', 'organization_id', 'name', 'valid_from', 'valid_to']);
const positions = sampleTable('position', [
  'numbered id',
  'organization_id',
  'member_id',
  'role',
  'method',
  'term_id',
  'valid_from',
  'valid_to',
]);
const heads = sampleTable('agency_head', ['numbered id', 'agency_id', 'member_id', 'valid_from', 'valid_to']);

/** The terms of committees, the positions that members held in them, and the heads of agencies. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [terms, positions, heads],
  begin({ writerOf }) {
    const writeTerm = writerOf(terms);
    const writePosition = writerOf(positions);
    const writeHead = writerOf(heads);
    return {
      term: ({ organization, term, until }) =>
        writeTerm({
          id: term.id,
          organization_id: organization.id,
          name: term.name,
          valid_from: dayText(term.since),
          valid_to: until,
        }),
      position: ({ organization, role, method, termId, since, holder, until }) =>
        writePosition({
          organization_id: organization.id,
          member_id: holder.id,
          role,
          method,
          term_id: termId,
          valid_from: dayText(since),
          valid_to: until,
        }),
      agencyHead: ({ agency, holder, since, until }) =>
        writeHead({
          agency_id: agency.id,
          member_id: holder.id,
          valid_from: dayText(since),
          valid_to: until,
        }),
    };
  },
};
