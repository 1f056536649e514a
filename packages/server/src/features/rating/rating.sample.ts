import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable } from '../../sample/table.ts';

const organizationRatings = numberedTable('organization_rating');
const memberRatings = numberedTable('member_rating');

/** The yearly ratings of organizations and members. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [organizationRatings, memberRatings],
  begin: ({ write }) => ({
    organizationRating: ({ organization, year, stage, grade, day }) =>
      write(organizationRatings, {
        organization_id: organization.id,
        year,
        stage,
        grade,
        rated_on: dayText(day),
      }),
    memberRating: ({ person, cell, year, stage, grade, day }) =>
      write(memberRatings, {
        member_id: person.id,
        organization_id: cell.id,
        year,
        stage,
        grade,
        rated_on: dayText(day),
      }),
  }),
};
