import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { datePrecision } from '../../database/columns.ts';
import { editable } from '../../database/editable.ts';

/** The identity of an organization, which never changes; the rest is in `OrganizationState`. */
export const Organization = defineEntity({
  name: 'Organization',
  properties: {
    id: p.integer().primary(),
    code: p.text(),
    version: p.integer().default(1),
    establishedOn: p.date().nullable(),
    establishedOnPrecision: datePrecision(),
    dissolvedOn: p.date().nullable(),
    dissolvedOnPrecision: datePrecision(),
  },
  filters: editable(
    (id) => `select from organization_now_in_edit as place where place.organization_id = ${id}`,
  ),
});
export type Organization = InferEntity<typeof Organization>;
