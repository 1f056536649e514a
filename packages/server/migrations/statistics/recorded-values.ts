import { dayNumber } from './member-stay.ts';

/**
 * The value by which members are grouped first, for each attribute, as the row `stay` of the table `member_stay` has it. A
 * member who is not official on the day has the years -1. The kind of a cell follows from the cell;
 * what is protected is kept apart.
 */
export const recordedOf = (day: string): Readonly<Record<string, string>> => ({
  STATUS: 'stay.status',
  SEX: 'stay.sex',
  AGE_BAND: 'stay.birth_year',
  PARTY_AGE_BAND: `case when stay.official_on <= ${day} then ((select ${dayNumber(day)}) - stay.admission_number) / 10000 else -1 end`,
  ETHNICITY: 'sensitive.ethnicity',
  RELIGION: 'sensitive.religion',
  GENERAL_EDUCATION: 'stay.general_education',
  PROFESSIONAL_QUALIFICATION: 'stay.professional_qualification',
  POLITICAL_THEORY: 'stay.political_theory',
  OCCUPATION: 'stay.occupation',
  ORGANIZATION_KIND: 'stay.organization_id',
});
