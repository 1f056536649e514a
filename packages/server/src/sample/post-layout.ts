import type { PositionRole } from './vocabulary.ts';
import type { Organization, Post } from './world.ts';

const repeat = (role: PositionRole, count: number) => Array<PositionRole>(count).fill(role);

/** The posts of the leaders of a committee above the grassroots. */
export const leaders: readonly Post['role'][] = [
  'SECRETARY',
  'STANDING_DEPUTY_SECRETARY',
  'DEPUTY_SECRETARY',
  'INSPECTION_COMMISSION_CHAIR',
];

/** A party committee as large as this has a standing committee. */
const sizeWithStandingCommittee = 100;
/** From nine official members on a cell elects a committee. */
const sizeWithCommittee = 12;
const sizeWithDeputy = 7;

/** The posts of an organization of this kind and size, with the head of its agency, where the records know one. */
export function postLayout({ kind, headship }: Organization, size: number): Post['role'][] {
  const head: Post['role'][] = headship === 'NONE' ? [] : ['HEAD_OF_AGENCY'];
  switch (kind) {
    case 'PROVINCIAL_COMMITTEE':
    case 'BLOC_COMMITTEE':
      return [...leaders, ...repeat('STANDING_COMMITTEE_MEMBER', 5), ...repeat('COMMITTEE_MEMBER', 12)];
    case 'GRASSROOTS_COMMITTEE': {
      const large = size >= sizeWithStandingCommittee;
      return [
        'SECRETARY',
        large ? 'STANDING_DEPUTY_SECRETARY' : 'DEPUTY_SECRETARY',
        'INSPECTION_COMMISSION_CHAIR',
        ...repeat('STANDING_COMMITTEE_MEMBER', large ? 2 : 0),
        ...repeat('COMMITTEE_MEMBER', large ? 6 : 4),
        ...head,
      ];
    }
    case 'DEPARTMENT_COMMITTEE':
      return ['SECRETARY', 'DEPUTY_SECRETARY', ...repeat('COMMITTEE_MEMBER', 3)];
    default:
      return [
        'SECRETARY',
        ...repeat('DEPUTY_SECRETARY', size >= sizeWithDeputy ? 1 : 0),
        ...repeat('COMMITTEE_MEMBER', size >= sizeWithCommittee ? 1 : 0),
        ...head,
      ];
  }
}
