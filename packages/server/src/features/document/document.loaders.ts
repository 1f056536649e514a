import type { Expression } from 'kysely';
import { defineRelation } from '../../graph/relation.ts';

export const documentById = defineRelation({
  rows: ({ db }, id: Expression<number>) =>
    db
      .selectFrom('document')
      .select(['id', 'symbol', 'type', 'issuer', 'issued_on as issuedOn', 'title'])
      .where('id', '=', id),
  isOne: true,
});
