import './profile.filters.ts';
import { Ethnicity, MemberPersonal, MemberSensitive, Religion } from './profile.entity.ts';
import { profileMutations } from './profile.mutations.ts';
import * as fields from './profile.resolver.ts';

/** Profiles of members (lý lịch đảng viên), masked for callers who may not see them. */
export const entities = [Ethnicity, Religion, MemberPersonal, MemberSensitive] as const;

export const resolvers = [...Object.values(fields), ...profileMutations];

export { messages } from './profile.messages.ts';
export { sample } from './profile.sample.ts';
export { scopes } from './profile.scope.ts';
