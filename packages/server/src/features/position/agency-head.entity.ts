import { defineEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Agency } from '../agency/agency.entity.ts';
import { Member } from '../member/member.entity.ts';

/** The head of a state agency (thủ trưởng cơ quan) for a time: a state post, linked to the Party by the agency. */
export const AgencyHead = defineEntity({
  name: 'AgencyHead',
  properties: {
    id: p.integer().primary(),
    agency: () => p.manyToOne(Agency),
    member: () => p.manyToOne(Member),
    ...validity,
  },
});
