import { defineEntity, p } from '@mikro-orm/core';

/** The grades of every scheme; `RatingYearGrade` has those that are valid in a year. */
const ratingGrades = [
  'CLEAN_AND_STRONG',
  'EXCELLENT',
  'GOOD',
  'SATISFACTORY',
  'UNSATISFACTORY',
  'WEAK',
] as const;
export type RatingGrade = (typeof ratingGrades)[number];

const ratingSubjects = ['ORGANIZATION', 'MEMBER'] as const;
export type RatingSubject = (typeof ratingSubjects)[number];

const ratingStages = ['SELF_RATED', 'VOTED', 'PROPOSED', 'DECIDED'] as const;
export type RatingStage = (typeof ratingStages)[number];

const ratingSubject = () => p.enum(ratingSubjects).nativeEnumName('rating_subject');
export const ratingGrade = () => p.enum(ratingGrades).nativeEnumName('rating_grade');
export const ratingStage = () => p.enum(ratingStages).nativeEnumName('rating_stage');

export const RatingScheme = defineEntity({
  name: 'RatingScheme',
  properties: {
    id: p.smallint().primary(),
    name: p.text(),
    basis: p.text(),
    fromYear: p.smallint(),
    toYear: p.smallint(),
  },
});

/** A grade in one scheme: `rank` 1 is the best. */
export const RatingSchemeGrade = defineEntity({
  name: 'RatingSchemeGrade',
  properties: {
    scheme: () => p.manyToOne(RatingScheme).primary(),
    subject: ratingSubject().primary(),
    grade: ratingGrade().primary(),
    rank: p.smallint(),
    goodOrBetter: p.boolean(),
    nativeName: p.text(),
  },
});

/** The grades that a year admits. */
export const RatingYearGrade = defineEntity({
  name: 'RatingYearGrade',
  properties: {
    subject: ratingSubject().primary(),
    year: p.smallint().primary(),
    grade: ratingGrade().primary(),
    scheme: () => p.manyToOne(RatingScheme),
  },
});
