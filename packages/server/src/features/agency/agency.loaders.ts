import type { Expression } from 'kysely';
import { defineRelation } from '../../graph/relation.ts';

export const agencyById = defineRelation({
  rows: ({ db }, id: Expression<number>) =>
    db.selectFrom('agency').select(['id', 'name']).where('id', '=', id),
  isOne: true,
});
