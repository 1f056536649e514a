import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Document } from '../document/document.entity.ts';
import { Organization } from '../organization/organization.entity.ts';

const documentUses = ['ISSUED', 'WORKS_BY'] as const;
export type DocumentUse = (typeof documentUses)[number];

/** A document that an organization issued or works by. */
export const OrganizationDocument = defineEntity({
  name: 'OrganizationDocument',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    document: () => p.manyToOne(Document),
    use: p.enum(documentUses).nativeEnumName('document_use'),
    /** The day of the document. */
    issuedOn: p.date(),
  },
});
export type OrganizationDocument = InferEntity<typeof OrganizationDocument>;

const documentRelationKinds = ['IMPLEMENTS', 'REPLACES', 'AMENDS', 'REPEALS'] as const;
export type DocumentRelationKind = (typeof documentRelationKinds)[number];

/** A document that refers to another, as an organization recorded it. */
export const DocumentRelation = defineEntity({
  name: 'DocumentRelation',
  properties: {
    id: p.integer().primary(),
    organization: () => p.manyToOne(Organization),
    document: () => p.manyToOne(Document),
    kind: p.enum(documentRelationKinds).nativeEnumName('document_relation_kind'),
    related: () => p.manyToOne(Document),
    /** The day of the document that refers to the other. */
    issuedOn: p.date(),
  },
});
export type DocumentRelation = InferEntity<typeof DocumentRelation>;
