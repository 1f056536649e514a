import { dayText } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const organizationRatings = sampleTable('organization_rating', [
  'numbered id',
  'organization_id',
  'year',
  'stage',
  'grade',
  'rated_on',
]);
const memberRatings = sampleTable('member_rating', [
  'numbered id',
  'member_id',
  'organization_id',
  'year',
  'stage',
  'grade',
  'rated_on',
]);

/** The yearly ratings of organizations and members. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [organizationRatings, memberRatings],
  begin({ writerOf }) {
    const writeOrganizationRating = writerOf(organizationRatings);
    const writeMemberRating = writerOf(memberRatings);
    return {
      organizationRating: ({ organization, year, stage, grade, day }) =>
        writeOrganizationRating({
          organization_id: organization.id,
          year,
          stage,
          grade,
          rated_on: dayText(day),
        }),
      memberRating: ({ person, cell, year, stage, grade, day }) =>
        writeMemberRating({
          member_id: person.id,
          organization_id: cell.id,
          year,
          stage,
          grade,
          rated_on: dayText(day),
        }),
    };
  },
};
