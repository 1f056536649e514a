import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable, sampleTable } from '../../sample/table.ts';

const organizations = sampleTable('organization');
const states = numberedTable('organization_state');
const closures = sampleTable('organization_closure');
const events = numberedTable('organization_event');

/** The organizations, their states and places in the tree over time, and the decisions about them. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [organizations, states, closures, events],
  begin: ({ write }) => ({
    organizationState: ({ organization, until }) =>
      write(states, {
        organization_id: organization.id,
        kind: organization.kind,
        name: organization.name,
        parent_id: organization.parent?.id,
        agency_id: organization.agency?.id,
        valid_from: dayText(organization.stateSince),
        valid_to: until,
      }),
    ancestry: ({ organization, link, until }) =>
      write(closures, {
        ancestor_id: link.ancestor.id,
        descendant_id: organization.id,
        depth: link.depth,
        valid_from: dayText(link.since),
        valid_to: until,
      }),
    organizationEvent: ({ organization, type, day, decision }) =>
      write(events, {
        organization_id: organization.id,
        type,
        effective_on: dayText(day),
        document_id: decision?.id,
      }),
    end({ world }) {
      for (const { id, code, establishedOn, precision, dissolvedOn } of world.organizations) {
        const isDissolved = dissolvedOn !== undefined;
        write(organizations, {
          id,
          code,
          established_on: dayText(establishedOn),
          established_on_precision: precision,
          dissolved_on: isDissolved ? dayText(dissolvedOn) : null,
          dissolved_on_precision: isDissolved ? 'DAY' : null,
        });
      }
    },
  }),
};
