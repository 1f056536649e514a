import { TargetTable } from '../../../migrations/0010-target.ts';
import { Target } from './target.entity.ts';
import { targetById } from './target.loaders.ts';
import { targetMutations } from './target.mutations.ts';
import * as fields from './target.resolver.ts';

/** Targets (chỉ tiêu) of organizations, held against the records. */
export const entities = [Target] as const;

export const migrations = [{ name: '0010-target', class: TargetTable }];

export const resolvers = [...Object.values(fields), ...targetMutations];

export const nodes = { Target: targetById };

export { messages } from './target.messages.ts';
export { sample } from './target.sample.ts';
export { scopes } from './target.scope.ts';
