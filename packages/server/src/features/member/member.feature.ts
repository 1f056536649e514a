import './member-count.filters.ts';
import { CellMembership } from './cell-membership.entity.ts';
import { Member } from './member.entity.ts';
import { memberById } from './member.loaders.ts';
import { memberMutations } from './member.mutations.ts';
import * as fields from './member.resolver.ts';
import { MemberEvent } from './member-event.entity.ts';
import * as movementFields from './member-movement.resolver.ts';
import { MemberStatus } from './member-status.entity.ts';

/** Members (đảng viên): who they are, their status and their cell over time. */
export const entities = [Member, MemberStatus, CellMembership, MemberEvent] as const;

export const resolvers = [...Object.values(fields), ...Object.values(movementFields), ...memberMutations];

export const nodes = { Member: memberById };

export { messages } from './member.messages.ts';
export { sample } from './member.sample.ts';
export { scopes } from './member.scope.ts';
