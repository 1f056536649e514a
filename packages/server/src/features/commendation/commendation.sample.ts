import { dayNumber } from '../../sample/calendar.ts';
import type { Random } from '../../sample/random.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable } from '../../sample/table.ts';
import { isGrassroots } from '../../sample/tree.ts';
import type { Organization, World } from '../../sample/world.ts';

const commendations = numberedTable('commendation');

/** Shares that are commended in a year: a tenth of the organizations of a level and one member of a hundred. */
const [organizationsHonoured, membersHonoured] = [0.1, 0.01];

/** The review of ten years, on a day of which the source states no year: 2020 at the earliest. */
const review = {
  day: dayNumber('2020-11-25'),
  collectives: 8,
  individuals: 14,
  decision: {
    form: 'CERTIFICATE_OF_MERIT' as const,
    awarded_on: '2020-11-25',
    awarded_on_precision: 'DAY' as const,
    awarded_year_stated: false,
    honours_from: '2010-01-01',
    honours_to: '2020-12-31',
    reason: 'Có thành tích xuất sắc trong công tác xây dựng TCCSĐ và đảng viên giai đoạn 2010-2020',
  },
};

/** The grassroots organization that a cell belongs to, or is. */
const grassrootsOf = ({ ancestors }: Organization) =>
  ancestors.find(({ ancestor }) => isGrassroots(ancestor))?.ancestor;

/** The organizations and members who were there over all the years that the review honours. */
function honouredAtReview(random: Random, { grassroots, people }: World) {
  const first = dayNumber(review.decision.honours_from);
  const organizations = grassroots.filter(({ establishedOn }) => establishedOn <= first);
  const members = people.filter(({ cell, admittedOn }) => cell && admittedOn <= first);
  return {
    organizations: random.shuffle(organizations).slice(0, review.collectives),
    members: random.shuffle(members).slice(0, review.individuals),
  };
}

/**
 * Every year the grassroots organizations give certificates of merit for the work of the year, and the committee at
 * the root praises some of them. That committee's own certificates honour the ten years of the review.
 */
export const sample: Sample = {
  file: import.meta.url,
  tables: [commendations],
  begin: ({ random, write }) => ({
    day({ day, world }) {
      if (day !== review.day) return;
      const { organizations, members } = honouredAtReview(random, world);
      const decision = { ...review.decision, issuer_id: world.root.id };
      for (const { id } of organizations)
        write(commendations, { ...decision, organization_id: id, member_id: null });
      for (const { id, cell } of members)
        if (cell) write(commendations, { ...decision, organization_id: cell.id, member_id: id });
    },

    year({ year, world: { root, grassroots, people } }) {
      const decision = {
        form: 'CERTIFICATE_OF_MERIT' as const,
        awarded_on: `${year}-12-31`,
        awarded_on_precision: 'DAY' as const,
        awarded_year_stated: true,
        honours_from: `${year}-01-01`,
        honours_to: `${year}-12-31`,
        reason: `Hoàn thành xuất sắc nhiệm vụ năm ${year}`,
      };
      for (const organization of grassroots) {
        if (random.chance(organizationsHonoured)) {
          const praise = { ...decision, form: 'PRAISE' as const, issuer_id: root.id };
          write(commendations, { ...praise, organization_id: organization.id, member_id: null });
        }
        for (const { id } of organization.children) {
          if (!random.chance(organizationsHonoured)) continue;
          write(commendations, {
            ...decision,
            issuer_id: organization.id,
            organization_id: id,
            member_id: null,
          });
        }
      }
      for (const { id, cell } of people) {
        if (!cell || !random.chance(membersHonoured)) continue;
        const issuer = grassrootsOf(cell);
        if (issuer)
          write(commendations, {
            ...decision,
            issuer_id: issuer.id,
            organization_id: cell.id,
            member_id: id,
          });
      }
    },
  }),
};
