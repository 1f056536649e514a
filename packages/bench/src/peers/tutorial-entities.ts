import { defineEntity, p } from '@mikro-orm/core';

/** The tables of the workloads, as a tutorial would map them. */
export const Organization = defineEntity({
  name: 'Organization',
  properties: { id: p.integer().primary(), code: p.text() },
});

/** The interval of rows that are valid for a time. */
const validity = { validFrom: p.date(), validTo: p.date() };

const rating = { year: p.integer(), stage: p.text(), grade: p.text() };

export const OrganizationState = defineEntity({
  name: 'OrganizationState',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    kind: p.text(),
    name: p.text(),
    parent: () => p.manyToOne(Organization).nullable(),
    agencyId: p.integer().nullable(),
    ...validity,
  },
});

export const Member = defineEntity({
  name: 'Member',
  properties: { id: p.integer().primary(), fullName: p.text(), admittedOn: p.date() },
});

export const CellMembership = defineEntity({
  name: 'CellMembership',
  properties: {
    id: p.integer().primary(),
    member: () => p.manyToOne(Member),
    organization: () => p.manyToOne(Organization),
    ...validity,
  },
});

export const Position = defineEntity({
  name: 'Position',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    member: () => p.manyToOne(Member),
    role: p.text(),
    ...validity,
  },
});

export const AgencyHead = defineEntity({
  name: 'AgencyHead',
  properties: {
    id: p.integer().primary(),
    agencyId: p.integer(),
    member: () => p.manyToOne(Member),
    ...validity,
  },
});

export const OrganizationRating = defineEntity({
  name: 'OrganizationRating',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    ...rating,
  },
});

export const MemberRating = defineEntity({
  name: 'MemberRating',
  properties: {
    id: p.integer().primary(),
    member: () => p.manyToOne(Member),
    ...rating,
  },
});
