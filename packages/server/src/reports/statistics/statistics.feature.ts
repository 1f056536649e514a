import { Statistics } from '../../../migrations/0008-statistics.ts';
import { YoungestBand } from '../../../migrations/0014-youngest-band.ts';
import { MemberStays } from '../../../migrations/0015-member-stays.ts';
import { EqualStays } from '../../../migrations/0016-equal-stays.ts';
import { DailyMovements } from '../../../migrations/0023-daily-movements.ts';
import { CountedTogether } from '../../../migrations/0024-counted-together.ts';
import { MemberMovementPeriodResolver } from './member-movement-period.resolver.ts';
import {
  MemberStructureResolver,
  MemberStructureRowResolver,
  MemberStructureValueResolver,
  OrganizationStructureResolver,
} from './member-structure.resolver.ts';

/** Counts of members by their attributes, and of their movements (thống kê đảng viên). */
export const migrations = [
  { name: '0008-statistics', class: Statistics },
  { name: '0014-youngest-band', class: YoungestBand },
  { name: '0015-member-stays', class: MemberStays },
  { name: '0016-equal-stays', class: EqualStays },
  { name: '0023-daily-movements', class: DailyMovements },
  { name: '0024-counted-together', class: CountedTogether },
];

export const resolvers = [
  OrganizationStructureResolver,
  MemberStructureResolver,
  MemberStructureRowResolver,
  MemberStructureValueResolver,
  MemberMovementPeriodResolver,
];

export { messages } from './statistics.messages.ts';
export { scopes } from './statistics.scope.ts';
