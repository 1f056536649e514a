import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable, sampleTable } from '../../sample/table.ts';

const terms = sampleTable('committee_term');
const positions = numberedTable('position');
const heads = numberedTable('agency_head');

/** The terms of committees, the positions that members held in them, and the heads of agencies. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [terms, positions, heads],
  begin: ({ write }) => ({
    term: ({ organization, term: { id, name, since }, until }) =>
      write(terms, {
        id,
        organization_id: organization.id,
        name,
        valid_from: dayText(since),
        valid_to: until,
      }),
    position: ({ organization, role, method, termId, since, holder, until }) =>
      write(positions, {
        organization_id: organization.id,
        member_id: holder.id,
        role,
        method,
        term_id: termId,
        valid_from: dayText(since),
        valid_to: until,
      }),
    agencyHead: ({ agency, holder, since, until }) =>
      write(heads, {
        agency_id: agency.id,
        member_id: holder.id,
        valid_from: dayText(since),
        valid_to: until,
      }),
  }),
};
