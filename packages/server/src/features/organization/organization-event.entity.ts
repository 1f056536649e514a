import { defineEntity, p } from '@mikro-orm/core';
import { Document } from '../document/document.entity.ts';
import { Organization } from './organization.entity.ts';

const organizationEventTypes = [
  'ESTABLISHED',
  'UPGRADED',
  'DOWNGRADED',
  'RENAMED',
  'MOVED',
  'MERGED',
  'SPLIT',
  'DISSOLVED',
] as const;
export type OrganizationEventType = (typeof organizationEventTypes)[number];

export const OrganizationEvent = defineEntity({
  name: 'OrganizationEvent',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    type: p.enum(organizationEventTypes).nativeEnumName('organization_event_type'),
    effectiveOn: p.date(),
    document: () => p.manyToOne(Document).nullable(),
  },
});
