import { TrainingTables } from '../../../migrations/0006-training.ts';
import { TrainingRollups } from '../../../migrations/0012-training-rollups.ts';
import { trainingCourseById } from './training.loaders.ts';
import { trainingMutations } from './training.mutations.ts';
import * as fields from './training.resolver.ts';
import { TrainingCourse } from './training-course.entity.ts';
import { TrainingParticipant } from './training-participant.entity.ts';
import { TrainingResult } from './training-result.entity.ts';

/** Training courses (bồi dưỡng), who attended and who completed them. */
export const entities = [TrainingCourse, TrainingResult, TrainingParticipant] as const;

export const migrations = [
  { name: '0006-training', class: TrainingTables },
  { name: '0012-training-rollups', class: TrainingRollups },
];

export const resolvers = [...Object.values(fields), ...trainingMutations];

export const nodes = { TrainingCourse: trainingCourseById };

export { messages } from './training.messages.ts';
export { sample } from './training.sample.ts';
export { scopes } from './training.scope.ts';
