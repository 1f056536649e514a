import { Statistics } from '../../../migrations/0008-statistics.ts';
import {
  MemberStructureResolver,
  MemberStructureRowResolver,
  MemberStructureValueResolver,
  OrganizationStructureResolver,
} from './member-structure.resolver.ts';

/** Counts of members by their attributes (thống kê đảng viên). */
export const migrations = [{ name: '0008-statistics', class: Statistics }];

export const resolvers = [
  OrganizationStructureResolver,
  MemberStructureResolver,
  MemberStructureRowResolver,
  MemberStructureValueResolver,
];

export { messages } from './statistics.messages.ts';
export { scopes } from './statistics.scope.ts';
