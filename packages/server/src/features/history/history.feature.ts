import { MemberEventHistory } from '../../../migrations/0007-member-event.ts';
import { memberEventById } from './member-event.loaders.ts';
import { MemberEventFields, MemberHistory, OrganizationMemberEvents } from './member-event.resolver.ts';
import { organizationEventById } from './organization-event.loaders.ts';
import {
  OrganizationEventHistory,
  OrganizationEventsUnder,
  OrganizationStateFields,
} from './organization-event.resolver.ts';
import { MemberPositionHistory, OrganizationPositionHistory } from './position-history.resolver.ts';

/** The events of members and organizations, and positions over time, as they are read. */
export const migrations = [{ name: '0007-member-event', class: MemberEventHistory }];

export const resolvers = [
  MemberEventFields,
  MemberHistory,
  OrganizationMemberEvents,
  OrganizationPositionHistory,
  MemberPositionHistory,
  OrganizationStateFields,
  OrganizationEventHistory,
  OrganizationEventsUnder,
];

export const nodes = { MemberEvent: memberEventById, OrganizationEvent: organizationEventById };
