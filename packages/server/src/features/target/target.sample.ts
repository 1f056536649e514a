import { firstYear, lastYear } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable } from '../../sample/table.ts';

const targets = numberedTable('target');

/** The value that the source does not give: 150 for each of the eleven years. */
const admissionsOfPeriod = 150 * (lastYear - firstYear + 1);
const synthetic = 'Giá trị không có trong tài liệu nguồn (dữ liệu tổng hợp, không có thật)';

const goodMembers = { indicator: 'MEMBERS_GOOD_OR_BETTER', value: 90, unit: 'PERCENT' } as const;
const goodItself = { indicator: 'OWN_RATING_GOOD_OR_BETTER', value: 1, unit: 'YES_OR_NO' } as const;
/** The four yearly targets that the source sets for the years after its period. */
const following = [
  { indicator: 'GRASSROOTS_GOOD_OR_BETTER', value: 90, unit: 'PERCENT' },
  goodMembers,
  { indicator: 'ADMISSIONS', value: 120, unit: 'PERSONS' },
  goodItself,
] as const;

/** The last year before the second half of the period, in which grassroots organizations have targets of their own. */
const middle = 2015;
/** The share of grassroots organizations that end a target early, and the last year of it. */
const [endedEarly, endedYear] = [0.2, 2018];

/** Targets of the committee at the root for the period and after it, and of the grassroots for its second half. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [targets],
  begin: ({ random, write }) => ({
    year({ year, world: { root, grassroots } }) {
      const open = { to_year: null, ended_on: null, ended_year: null, note: null };
      const begun = { ...open, set_on: `${year}-12-31`, from_year: year + 1, yearly: true };
      if (year === firstYear)
        write(targets, {
          ...begun,
          organization_id: root.id,
          indicator: 'ADMISSIONS',
          value: admissionsOfPeriod,
          unit: 'PERSONS',
          yearly: false,
          from_year: firstYear,
          to_year: lastYear,
          note: synthetic,
        });
      if (year === lastYear)
        for (const target of following) write(targets, { ...begun, ...target, organization_id: root.id });
      if (year !== middle) return;
      for (const { id } of grassroots) {
        const own = { ...begun, organization_id: id, note: synthetic };
        const ended = random.chance(endedEarly) && { ended_on: `${endedYear}-12-31`, ended_year: endedYear };
        write(targets, { ...own, ...goodItself, to_year: lastYear });
        write(targets, { ...own, ...goodMembers, ...ended });
      }
    },
  }),
};
