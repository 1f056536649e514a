import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Document } from '../document/document.entity.ts';
import { Organization } from '../organization/organization.entity.ts';

const trainingKinds = ['AWARENESS', 'NEW_MEMBERS', 'COMMITTEE_SKILLS', 'POLITICAL_THEORY'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** A course that an organization held. */
export const TrainingCourse = defineEntity({
  name: 'TrainingCourse',
  properties: {
    id: p.integer().primary(),
    kind: p.enum(trainingKinds).nativeEnumName('training_kind'),
    title: p.text(),
    organizer: () => p.manyToOne(Organization),
    startedOn: p.date(),
    endedOn: p.date(),
    document: () => p.manyToOne(Document).nullable(),
  },
});
export type TrainingCourse = InferEntity<typeof TrainingCourse>;
