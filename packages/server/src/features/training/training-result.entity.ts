import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Organization } from '../organization/organization.entity.ts';
import { TrainingCourse } from './training-course.entity.ts';

/** The results of a course as they were recorded: those that others superseded stay as history. */
export const TrainingResult = defineEntity({
  name: 'TrainingResult',
  properties: {
    id: p.integer().primary(),
    course: () => p.manyToOne(TrainingCourse),
    /** The organizer and the first day of the course, by which rows are seen. */
    organizer: () => p.manyToOne(Organization),
    startedOn: p.date(),
    /** Everybody, members and outsiders. */
    attended: p.integer(),
    completed: p.integer(),
    outsidersAttended: p.integer(),
    outsidersCompleted: p.integer(),
    recordedOn: p.date(),
    supersededOn: p.date().nullable(),
    correctionReason: p.text().nullable(),
  },
});
export type TrainingResult = InferEntity<typeof TrainingResult>;
