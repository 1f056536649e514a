import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Organization } from '../organization/organization.entity.ts';

/** The term (nhiệm kỳ) for which a committee was elected, with its own days because lengths differ. */
export const CommitteeTerm = defineEntity({
  name: 'CommitteeTerm',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    name: p.text(),
    ...validity,
  },
});
export type CommitteeTerm = InferEntity<typeof CommitteeTerm>;
