import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { editable } from '../../database/editable.ts';

export const Agency = defineEntity({
  name: 'Agency',
  properties: {
    id: p.integer().primary(),
    name: p.text(),
  },
  filters: editable(
    (id) => `select from organization_state join organization_now_in_edit as place using (organization_id)
      where organization_state.agency_id = ${id}`,
  ),
});
export type Agency = InferEntity<typeof Agency>;
