import { dayNumber } from '../../sample/calendar.ts';
import type { Organization, World } from '../../sample/world.ts';
import type { Day } from '../../shared/dates.ts';
import type { Document } from './document.entity.ts';

/** The documents of the sample by which organizations implement 22-NQ/TW: synthetic, but for that one. */
export type SampleDocument = Omit<Document, 'issuedOn' | 'term' | 'title'> & {
  issuedOn: Day;
  term: string;
  title: string;
};

/** The ids of decisions are below: numbers of the nation's go to some hundred thousands. */
const firstId = 10_000_000;
const placesOfOrganization = 10;
const synthetic = ' (dữ liệu tổng hợp, không có thật)';

/** The resolution that the source document reports on. */
export const resolution22: SampleDocument = {
  id: firstId,
  symbol: '22-NQ/TW',
  type: 'NQ',
  issuer: 'Ban Chấp hành Trung ương',
  issuedOn: '2008-02-02',
  term: 'khóa X',
  title:
    'Về nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng và chất lượng đội ngũ cán bộ, đảng viên',
};

const documentOf = (
  { id, issuer }: Organization,
  place: number,
  [number, type, issuedOn, term, title]: readonly [string, string, Day, string, string],
): SampleDocument => ({
  id: firstId + id * placesOfOrganization + place,
  symbol: `${number}-${type}/${issuer.sign}`,
  type,
  issuer: issuer.name,
  issuedOn,
  term,
  title: title + synthetic,
});

/** The programme of a committee above the grassroots; the source gives its resolutions and projects no numbers. */
export function programmeOf(root: Organization) {
  const programme = documentOf(root, 1, [
    '12',
    'CTr',
    '2008-06-16',
    '2005–2010',
    'Chương trình hành động thực hiện Nghị quyết số 22-NQ/TW',
  ]);
  const meetings = documentOf(root, 2, [
    '03',
    'NQ',
    '2011-03-15',
    '2010–2015',
    'Nghị quyết chuyên đề về nâng cao chất lượng sinh hoạt chi bộ',
  ]);
  const project = documentOf(root, 3, [
    '01',
    'ĐA',
    '2011-08-22',
    '2010–2015',
    'Đề án củng cố tổ chức cơ sở đảng, nâng cao chất lượng đội ngũ đảng viên',
  ]);
  const plan = documentOf(root, 4, [
    '20',
    'KH',
    '2012-02-10',
    '2010–2015',
    'Kế hoạch thực hiện Đề án số 01-ĐA',
  ]);
  const admissions = documentOf(root, 5, [
    '05',
    'NQ',
    '2016-04-20',
    '2015–2020',
    'Nghị quyết chuyên đề về phát triển đảng viên và xây dựng tổ chức cơ sở đảng trong sạch, vững mạnh',
  ]);
  const newPlan = documentOf(root, 6, [
    '31',
    'KH',
    '2016-06-10',
    '2015–2020',
    'Kế hoạch thực hiện Nghị quyết chuyên đề về phát triển đảng viên',
  ]);
  const amendment = documentOf(root, 7, [
    '44',
    'KH',
    '2018-03-12',
    '2015–2020',
    'Kế hoạch sửa đổi, bổ sung Kế hoạch số 31-KH',
  ]);
  return {
    documents: [programme, meetings, project, plan, admissions, newPlan, amendment],
    /** Implemented by the grassroots. */
    meetings,
    relations: [
      [programme, 'IMPLEMENTS', resolution22],
      [meetings, 'IMPLEMENTS', resolution22],
      [project, 'IMPLEMENTS', resolution22],
      [project, 'IMPLEMENTS', meetings],
      [plan, 'IMPLEMENTS', project],
      [admissions, 'IMPLEMENTS', resolution22],
      [admissions, 'REPEALS', programme],
      [newPlan, 'IMPLEMENTS', admissions],
      [newPlan, 'REPLACES', plan],
      [amendment, 'AMENDS', newPlan],
    ] as const,
  };
}

/** The year in which the grassroots organizations make their plans, under the names that they have then. */
export const planYear = 2011;
const planIssuedOn = `${planYear}-06-01`;

/** The grassroots organizations that make a plan by the resolution of their unit. */
export const planners = ({ grassroots }: World): Organization[] =>
  grassroots.filter(({ establishedOn }) => establishedOn < dayNumber(planIssuedOn));

/** The plan of a grassroots organization. */
export const planOf = (organization: Organization): SampleDocument =>
  documentOf(organization, 1, [
    '02',
    'KH',
    planIssuedOn,
    '2010–2015',
    'Kế hoạch thực hiện Nghị quyết chuyên đề về nâng cao chất lượng sinh hoạt chi bộ',
  ]);
