import { CommendationTable } from '../../../migrations/0002-commendation.ts';
import { CommendationRules } from '../../../migrations/0005-commendation.ts';
import { Commendation } from './commendation.entity.ts';
import { commendationById } from './commendation.loaders.ts';
import { commendationMutations } from './commendation.mutations.ts';
import * as fields from './commendation.resolver.ts';

/** Commendations (khen thưởng) of organizations and members. */
export const entities = [Commendation] as const;

export const migrations = [
  { name: '0002-commendation', class: CommendationTable },
  { name: '0005-commendation', class: CommendationRules },
];

export const resolvers = [...Object.values(fields), ...commendationMutations];

export const nodes = { Commendation: commendationById };

export { messages } from './commendation.messages.ts';
export { sample } from './commendation.sample.ts';
export { scopes } from './commendation.scope.ts';
