import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { validity } from '../../database/columns.ts';
import { Member } from './member.entity.ts';

const membershipStatuses = ['PROBATIONARY', 'OFFICIAL', 'ENDED'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** A member's status from one day to another; from the first admission on there is always exactly one. */
export const MemberStatus = defineEntity({
  name: 'MemberStatus',
  properties: {
    id: p.integer().primary(),
    member: () => p.manyToOne(Member),
    status: p.enum(membershipStatuses).nativeEnumName('membership_status'),
    ...validity,
  },
});
export type MemberStatus = InferEntity<typeof MemberStatus>;
