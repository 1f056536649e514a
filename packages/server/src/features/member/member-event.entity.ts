import { defineEntity, p } from '@mikro-orm/core';
import { Document } from '../document/document.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Member } from './member.entity.ts';

/**
 * `OPENING` puts a member into the records who is there when an office begins them. `REASSIGNED` moves members between
 * cells of one organization when it is upgraded: it is no transfer.
 */
const memberEventTypes = [
  'OPENING',
  'ADMITTED',
  'RECOGNIZED',
  'TRANSFERRED_IN',
  'TRANSFERRED',
  'TRANSFERRED_OUT',
  'REASSIGNED',
  'DIED',
  'EXPELLED',
  'REMOVED',
  'RESIGNED',
] as const;
export type MemberEventType = (typeof memberEventTypes)[number];

/** The reasons for which a name is removed (xóa tên), as the regulations list them. */
const removalReasons = [
  'ABSENT_OR_UNPAID',
  'CARD_RETURNED',
  'NO_PROGRESS',
  'STANDING_BREACHED',
  'POLITICAL_STANDARD',
  'PROBATION_NOT_RECOGNIZED',
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** An event in a member's record. Events that name a cell are the movements of which headcounts are the sums. */
export const MemberEvent = defineEntity({
  name: 'MemberEvent',
  properties: {
    id: p.integer().primary(),
    member: () => p.manyToOne(Member),
    type: p.enum(memberEventTypes).nativeEnumName('member_event_type'),
    effectiveOn: p.date(),
    fromOrganization: () => p.manyToOne(Organization).nullable(),
    toOrganization: () => p.manyToOne(Organization).nullable(),
    document: () => p.manyToOne(Document).nullable(),
    outsidePlace: p.text().nullable(),
    removalReason: p.enum(removalReasons).nativeEnumName('removal_reason').nullable(),
  },
});
