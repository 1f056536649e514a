import { defineEntity, p } from '@mikro-orm/core';

const id = p.integer().primary();

/** The tables of the workloads, as a tutorial would map them. */
export const Organization = defineEntity({ name: 'Organization', properties: { id, code: p.text() } });
export const Member = defineEntity({
  name: 'Member',
  properties: { id, fullName: p.text(), admittedOn: p.date() },
});

const organization = () => p.manyToOne(Organization);
const member = () => p.manyToOne(Member);
/** The interval of rows that are valid for a time. */
const validity = { validFrom: p.date(), validTo: p.date() };
const rating = { year: p.integer(), stage: p.text(), grade: p.text() };

export const OrganizationState = defineEntity({
  name: 'OrganizationState',
  properties: {
    id,
    organization,
    kind: p.text(),
    name: p.text(),
    parent: () => p.manyToOne(Organization).nullable(),
    agencyId: p.integer().nullable(),
    ...validity,
  },
});

export const CellMembership = defineEntity({
  name: 'CellMembership',
  properties: { id, member, organization, ...validity },
});

export const Position = defineEntity({
  name: 'Position',
  properties: { id, organization, member, role: p.text(), ...validity },
});

export const AgencyHead = defineEntity({
  name: 'AgencyHead',
  properties: { id, agencyId: p.integer(), member, ...validity },
});

export const OrganizationRating = defineEntity({
  name: 'OrganizationRating',
  properties: { id, organization, ...rating },
});

export const MemberRating = defineEntity({ name: 'MemberRating', properties: { id, member, ...rating } });
