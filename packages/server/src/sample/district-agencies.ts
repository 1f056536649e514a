import type { AgencyPlan, Sector } from './agencies.ts';

/** Offices of every district, with what they are. The first is the district committee's own. */
const offices: readonly (readonly [string, Sector, size?: number])[] = [
  ['Cơ quan Huyện ủy', 'DISTRICT_PARTY_ORGAN', 60],
  ['Cơ quan Ủy ban nhân dân', 'DISTRICT_OFFICE'],
  ['Công an', 'POLICE'],
  ['Trung tâm Y tế', 'HOSPITAL'],
];

/** Agencies that a district has several of, in the order in which their turn comes. */
const small = [
  'Trường Trung học phổ thông',
  'Trường Trung học cơ sở',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trạm Khuyến nông',
  'Hợp tác xã',
  'Công ty cổ phần',
];

/** When the last agencies of a district were founded. */
const latestFoundings = ['2012-09-01', '2014-05-01'];

/** Numbered agencies and communes of one district: no place is named. */
export function districtAgencies(district: string, committees: number, cells: number): AgencyPlan[] {
  const named = offices.map(([name, sector, size]) => ({
    name: `${name} ${district}`,
    sector,
    ...(size && { size }),
  }));
  const communes = Array.from({ length: committees - named.length }, (_, index) => ({
    name: `Xã số ${index + 1}, ${district}`,
    sector: 'COMMUNE' as const,
  }));
  const others = Array.from({ length: cells }, (_, index) => {
    const since = latestFoundings[index + latestFoundings.length - cells];
    return {
      name: `${small[index % small.length]} số ${Math.floor(index / small.length) + 1}, ${district}`,
      sector: 'OFFICE' as const,
      kind: 'GRASSROOTS_CELL' as const,
      ...(since && { since }),
    };
  });
  return [
    ...[...named, ...communes].map((agency) => ({ ...agency, kind: 'GRASSROOTS_COMMITTEE' as const })),
    ...others,
  ];
}
