import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const organizations = sampleTable('organization', [
  'id',
  'code',
  'established_on',
  'established_on_precision',
  'dissolved_on',
  'dissolved_on_precision',
]);
const states = sampleTable('organization_state', [
  'numbered id',
  'organization_id',
  'kind',
  'name',
  'parent_id',
  'agency_id',
  'valid_from',
  'valid_to',
]);
const closures = sampleTable('organization_closure', [
  'ancestor_id',
  'descendant_id',
  'depth',
  'valid_from',
  'valid_to',
]);
const events = sampleTable('organization_event', [
  'numbered id',
  'organization_id',
  'type',
  'effective_on',
  'document_id',
]);

/** The organizations, what each of them was and where in the tree, and what was decided about it. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [organizations, states, closures, events],
  begin({ writerOf }) {
    const writeOrganization = writerOf(organizations);
    const writeState = writerOf(states);
    const writeClosure = writerOf(closures);
    const writeEvent = writerOf(events);
    return {
      organizationState: ({ organization, until }) =>
        writeState({
          organization_id: organization.id,
          kind: organization.kind,
          name: organization.name,
          parent_id: organization.parent?.id,
          agency_id: organization.agency?.id,
          valid_from: dayText(organization.stateSince),
          valid_to: until,
        }),
      ancestry: ({ organization, link, until }) =>
        writeClosure({
          ancestor_id: link.ancestor.id,
          descendant_id: organization.id,
          depth: link.depth,
          valid_from: dayText(link.since),
          valid_to: until,
        }),
      organizationEvent: ({ organization, type, day, decision }) =>
        writeEvent({
          organization_id: organization.id,
          type,
          effective_on: dayText(day),
          document_id: decision?.id,
        }),
      end: ({ world }) => {
        for (const { id, code, establishedOn, precision, dissolvedOn } of world.organizations) {
          writeOrganization({
            id,
            code,
            established_on: dayText(establishedOn),
            established_on_precision: precision,
            ...(dissolvedOn !== undefined && {
              dissolved_on: dayText(dissolvedOn),
              dissolved_on_precision: 'DAY',
            }),
          });
        }
      },
    };
  },
};
