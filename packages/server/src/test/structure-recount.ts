import { sql } from 'kysely';
import type { TestServer } from './harness.ts';
import { rawRows, subtree } from './recount.ts';

/** A member of a subtree on a day, from the raw rows. */
export interface RawMember {
  id: number;
  cell: string;
  status: string;
  sex: string | null;
  birthYear: number | null;
  decidedOn: string;
  ethnicity: string | null;
  religion: string | null;
  generalEducation: string | null;
  professionalQualification: string | null;
  politicalTheory: string | null;
  occupation: string | null;
  kind: string;
}

const on = (table: string, day: string) =>
  sql`${day}::date between ${sql.ref(`${table}.valid_from`)} and ${sql.ref(`${table}.valid_to`)} - 1`;

/** The members of a subtree on a day, found by walking down the parents. */
export const rawMembers = (server: Pick<TestServer, 'database'>) => (code: string, day: string) =>
  rawRows(server)<RawMember>(sql`${subtree(code, day)}
    select member.id, cell.code as cell, status.status, member.sex, birth_year as "birthYear",
      coalesce(admission_decided_on, admitted_on)::text as "decidedOn", ethnicity, religion,
      general_education as "generalEducation", professional_qualification as "professionalQualification",
      political_theory as "politicalTheory", occupation, state.kind
    from cell_membership as membership join subtree on subtree.id = membership.organization_id
    join organization as cell on cell.id = membership.organization_id
    join organization_state as state on state.organization_id = cell.id and ${on('state', day)}
    join member on member.id = membership.member_id
    join member_status as status on status.member_id = member.id and ${on('status', day)}
    left join member_sensitive as sensitive on sensitive.member_id = member.id
    where ${on('membership', day)}`);

const bandOf = (ends: readonly number[], years: number): string => {
  const place = ends.findIndex((end) => years <= end);
  const begin = (ends.at(place === -1 ? -1 : place - 1) ?? 0) + 1;
  if (place === -1) return `${begin}+`;
  return place === 0 ? `0-${ends[0]}` : `${begin}-${ends[place]}`;
};

/** The full years from one day to another. */
const fullYears = (from: string, to: string) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

const degrees: readonly (readonly [string, string])[] = [
  ['Tiến sĩ', 'DOCTORATE'],
  ['Thạc sĩ', 'MASTER'],
  ['Đại học', 'UNIVERSITY'],
  ['Cao đẳng', 'COLLEGE'],
  ['Trung cấp', 'INTERMEDIATE'],
];

/** The key of each attribute of a member on a day, by the rules as they are written in DOMAIN.md and the sample's data. */
export const keyOfMember: Readonly<Record<string, (member: RawMember, day: string) => string | null>> = {
  STATUS: ({ status }) => status,
  SEX: ({ sex }) => sex,
  AGE_BAND: ({ birthYear }, day) =>
    birthYear === null ? null : bandOf([30, 35, 40, 45, 50, 55, 60], Number(day.slice(0, 4)) - birthYear),
  PARTY_AGE_BAND: ({ status, decidedOn }, day) =>
    status === 'PROBATIONARY' ? status : bandOf([9, 19, 29, 39, 49], fullYears(decidedOn, day)),
  ETHNICITY: ({ ethnicity }) => ethnicity,
  RELIGION: ({ religion }) => religion,
  GENERAL_EDUCATION: ({ generalEducation }) => generalEducation,
  PROFESSIONAL_QUALIFICATION: ({ professionalQualification }) =>
    professionalQualification === null
      ? null
      : (degrees.find(([name]) => professionalQualification.startsWith(name))?.[1] ?? 'OTHER'),
  POLITICAL_THEORY: ({ politicalTheory }) => (politicalTheory === 'BACHELOR' ? 'ADVANCED' : politicalTheory),
  OCCUPATION: ({ occupation }) => occupation,
  ORGANIZATION_KIND: ({ kind }) => kind,
};

/** The number of members of each group, by the keys of its values. */
export const countBy = (members: readonly RawMember[], by: readonly string[], day: string) => {
  const groups = Map.groupBy(members, (member) =>
    JSON.stringify(by.map((attribute) => keyOfMember[attribute]?.(member, day))),
  );
  return Object.fromEntries([...groups].map(([key, found]) => [key, found.length] as const).toSorted());
};
