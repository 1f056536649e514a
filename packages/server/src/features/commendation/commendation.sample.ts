import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const commendations = sampleTable('commendation', [
  'numbered id',
  'form',
  'issuer_id',
  'organization_id',
  'member_id',
  'awarded_on',
  'honours_from',
  'honours_to',
  'reason',
]);

/** Shares that are commended in a year: a tenth of the grassroots organizations and one member of a hundred. */
const [organizationsHonoured, membersHonoured] = [0.1, 0.01];

/** Every year the committee at the root gives certificates of merit for the work of the year. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [commendations],
  begin({ random, writerOf }) {
    const write = writerOf(commendations);
    return {
      year({ year, world: { root, grassroots, people } }) {
        const decision = {
          form: 'CERTIFICATE_OF_MERIT' as const,
          issuer_id: root.id,
          awarded_on: `${year}-12-31`,
          honours_from: `${year}-01-01`,
          honours_to: `${year}-12-31`,
          reason: `Hoàn thành xuất sắc nhiệm vụ năm ${year}`,
        };
        for (const { id } of grassroots)
          if (random.chance(organizationsHonoured)) write({ ...decision, organization_id: id });
        for (const { id, cell } of people)
          if (cell && random.chance(membersHonoured))
            write({ ...decision, organization_id: cell.id, member_id: id });
      },
    };
  },
};
