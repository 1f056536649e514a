import { MemberPersonal } from './member-personal.entity.ts';
import { MemberSensitive } from './member-sensitive.entity.ts';
import { ProfileMutations } from './profile.mutations.ts';
import { MemberProfileResolver, VocabularyResolver } from './profile.resolver.ts';
import { Ethnicity, Religion } from './vocabulary.entity.ts';

/** Profiles of members (lý lịch đảng viên), masked for callers who may not see them. */
export const entities = [Ethnicity, Religion, MemberPersonal, MemberSensitive] as const;

export const resolvers = [MemberProfileResolver, VocabularyResolver, ProfileMutations];

export { messages } from './profile.messages.ts';
export { sample } from './profile.sample.ts';
export { scopes } from './profile.scope.ts';
