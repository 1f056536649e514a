import { type Expression, sql } from 'kysely';
import { defineRelation } from '../../graph/relation.ts';

/** The version of the subtree of an organization; none outside the caller's scope. */
export const subtreeVersionOf = defineRelation({
  rows: (_, organization: Expression<number>): Expression<{ version: string }> =>
    sql`select * from subtree_version(${organization})`,
  isOne: true,
});
