import { defineEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Agency } from '../agency/agency.entity.ts';
import { Member } from '../member/member.entity.ts';

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
