import { defineEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';

/** A rule of the domain with the days on which it is in force. */
export const Regulation = defineEntity({
  name: 'Regulation',
  properties: {
    id: p.integer().primary(),
    key: p.text(),
    value: p.json<unknown>(),
    source: p.text(),
    /** False for general knowledge that no source confirmed, which the operator may set. */
    confirmed: p.boolean(),
    ...validity,
  },
});
