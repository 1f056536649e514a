import { defineEntity, p } from '@mikro-orm/core';
import { Agency } from '../agency/agency.entity.ts';
import { Member } from '../member/member.entity.ts';
import { validity } from '../shared/columns.ts';

/** Who heads a state agency (thủ trưởng cơ quan): a state post, linked to the party only by the agency. */
export const AgencyHead = defineEntity({
  name: 'AgencyHead',
  properties: {
    id: p.integer().primary(),
    agency: () => p.manyToOne(Agency),
    member: () => p.manyToOne(Member),
    ...validity,
  },
});
