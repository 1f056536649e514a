import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { editable } from '../../database/editable.ts';
import { Organization } from '../organization/organization.entity.ts';

const meetingKinds = ['REGULAR', 'THEMATIC', 'EXTRAORDINARY'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** The facts of a meeting, which a correction replaces together. The four counts add up to the members of the cell. */
export const meetingFacts = {
  kind: p.enum(meetingKinds).nativeEnumName('meeting_kind'),
  heldOn: p.date(),
  exempt: p.smallint(),
  present: p.smallint(),
  excused: p.smallint(),
  unexcused: p.smallint(),
  topic: p.text().nullable(),
};

/** A meeting of a cell as it is recorded now. A cancelled one counts nowhere. */
export const Meeting = defineEntity({
  name: 'Meeting',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    ...meetingFacts,
    version: p.smallint().default(1),
    cancelled: p.boolean().default(false),
  },
  filters: editable(
    (id) =>
      `select from meeting as held join organization_now_in_edit as place using (organization_id) where held.id = ${id}`,
  ),
});
export type Meeting = InferEntity<typeof Meeting>;
