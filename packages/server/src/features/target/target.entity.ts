import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { editable } from '../../database/editable.ts';
import { Document } from '../document/document.entity.ts';
import { Organization } from '../organization/organization.entity.ts';

const targetIndicators = [
  'GRASSROOTS_GOOD_OR_BETTER',
  'MEMBERS_GOOD_OR_BETTER',
  'ADMISSIONS',
  'OWN_RATING_GOOD_OR_BETTER',
  'CELLS_THAT_MET_ENOUGH',
] as const;
export type TargetIndicator = (typeof targetIndicators)[number];

const targetUnits = ['PERCENT', 'PERSONS', 'YES_OR_NO'] as const;
export type TargetUnit = (typeof targetUnits)[number];

/** A value that an organization must reach in each year of a span, or over the whole of it. */
export const Target = defineEntity({
  name: 'Target',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    indicator: p.enum(targetIndicators).nativeEnumName('target_indicator'),
    value: p.decimal('number'),
    unit: p.enum(targetUnits).nativeEnumName('target_unit'),
    /** True where each year is held against the value, false where the whole span is. */
    yearly: p.boolean(),
    fromYear: p.smallint(),
    /** The last year as it was set; null where it was left open. It stays when the target is ended. */
    toYear: p.smallint().nullable(),
    setOn: p.date(),
    endedOn: p.date().nullable(),
    /** The last year since the day on which it was ended. */
    endedYear: p.smallint().nullable(),
    note: p.text().nullable(),
    document: () => p.manyToOne(Document).nullable(),
  },
  filters: editable(
    (id) => `select from target as own join organization_now_in_edit as place using (organization_id)
      where own.id = ${id}`,
  ),
});
export type Target = InferEntity<typeof Target>;
