import { MemberEventHistory } from '../../../migrations/0007-member-event.ts';
import { memberEventById } from './member-event.loaders.ts';
import * as memberEvents from './member-event.resolver.ts';
import { organizationEventById } from './organization-event.loaders.ts';
import * as organizationEvents from './organization-event.resolver.ts';
import * as positionHistory from './position-history.resolver.ts';

/** The events of members and organizations, and positions over time, as they are read. */
export const migrations = [{ name: '0007-member-event', class: MemberEventHistory }];

export const resolvers = [
  ...Object.values(memberEvents),
  ...Object.values(organizationEvents),
  ...Object.values(positionHistory),
];

export const nodes = { MemberEvent: memberEventById, OrganizationEvent: organizationEventById };
