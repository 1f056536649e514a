import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { addMonths } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { kindDetails } from '../organization/organization-kind-names.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { DecideRatingsInput } from './decide-ratings.input.ts';
import type { RatingSubject } from './rating-scheme.entity.ts';
import {
  gradesOf,
  judgedDay,
  lastDayOfYear,
  memberSubjects,
  organizationSubjects,
  type Subject,
} from './rating-subjects.ts';

/** The differences between the two lists of ratings. */
const lists = {
  MEMBER: {
    list: 'memberRatings',
    field: 'memberId',
    type: 'Member',
    absent: 'NOT_IN_A_CELL',
    rule: 'member',
    subjects: memberSubjects,
    entries: ({ memberRatings }: DecideRatingsInput) =>
      memberRatings.map(({ memberId, grade }) => ({ text: memberId, grade })),
  },
  ORGANIZATION: {
    list: 'organizationRatings',
    field: 'organizationId',
    type: 'Organization',
    absent: 'NOT_STANDING',
    rule: 'organization',
    subjects: organizationSubjects,
    entries: ({ organizationRatings }: DecideRatingsInput) =>
      organizationRatings.map(({ organizationId, grade }) => ({ text: organizationId, grade })),
  },
} as const;

/**
 * Checks the ratings of one list: each subject existed or was a member for long enough, and is not rated yet. Returns
 * each with the organization in which it is decided.
 */
export async function checkRatings(
  em: EntityManager,
  problems: Problems,
  subject: RatingSubject,
  input: DecideRatingsInput,
) {
  const { year, decidedOn } = input;
  const { list, field, type, absent, rule, subjects } = lists[subject];
  const entries = lists[subject].entries(input);
  if (entries.length === 0) return [];
  const grades = await gradesOf(em, subject, year);
  if (grades.length === 0) problems.refuse(['input', 'year'], 'NO_RATING_SCHEME', { year });
  const day = judgedDay(year, decidedOn);
  const months = (await ruleOn(em, 'rating.minimum-months', lastDayOfYear(year)))[rule];
  const kinds = await ruleOn(em, 'rating.kinds', lastDayOfYear(year));
  const ids = entries.map(({ text }, index) => decodeId(text, type, ['input', list, index, field]));
  const known = await subjects(em, ids, year, day);

  return entries.flatMap(({ text, grade }, index) => {
    const id = ids[index] as number;
    const path = ['input', list, index, field];
    if (!grades.some((candidate) => candidate.grade === grade)) {
      const allowed = grades.map((candidate) => candidate.grade).join(', ');
      const allowedVi = grades.map(({ nativeName }) => nativeName).join('; ');
      const details = { grade, year, allowed, allowedVi };
      problems.add(['input', list, index, 'grade'], 'GRADE_NOT_IN_SCHEME', details);
    }
    if (ids.indexOf(id) < index) problems.add(path, 'DUPLICATE');
    const one: Subject | undefined = known.get(id);
    if (one === undefined) problems.add(path, 'NOT_FOUND', { type, id: text });
    else if (one.placeId === null) problems.add(path, absent, { date: day });
    else if (one.decided) problems.add(path, 'ALREADY_DECIDED', { year });
    else if (one.kind && !kinds.includes(one.kind))
      problems.add(path, 'KIND_NOT_RATED', kindDetails(one.kind));
    else if (one.since && addMonths(one.since, months) > day) problems.add(path, 'NOT_RATED', { months });
    else return [{ id, placeId: one.placeId, grade }];
    return [];
  });
}
