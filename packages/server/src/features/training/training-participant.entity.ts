import { defineEntity, p } from '@mikro-orm/core';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { TrainingResult } from './training-result.entity.ts';

/** A member who attended a course, in the cell of the course's first day. */
export const TrainingParticipant = defineEntity({
  name: 'TrainingParticipant',
  properties: {
    id: p.integer().primary(),
    result: () => p.manyToOne(TrainingResult),
    member: () => p.manyToOne(Member),
    organization: () => p.manyToOne(Organization),
    attendedOn: p.date(),
    completed: p.boolean(),
  },
});
