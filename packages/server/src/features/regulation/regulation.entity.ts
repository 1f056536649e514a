import { defineEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';

/** A rule of the domain with the days it is in force. */
export const Regulation = defineEntity({
  name: 'Regulation',
  properties: {
    id: p.integer().primary(),
    key: p.text(),
    value: p.json<unknown>(),
    source: p.text(),
    /** False: general knowledge that no source confirmed, the operator's to set. */
    confirmed: p.boolean(),
    ...validity,
  },
});
