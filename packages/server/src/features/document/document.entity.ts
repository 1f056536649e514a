import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A type of document of the vocabulary, such as NQ, nghị quyết, resolution. It is configuration, which migrations change. */
export const DocumentTypeName = defineEntity({
  name: 'DocumentTypeName',
  tableName: 'document_type',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
  },
});

/** A document. What is recorded of it does not change; its term and title may be added later. */
export const Document = defineEntity({
  name: 'Document',
  properties: {
    id: p.integer().primary(),
    symbol: p.text(),
    type: p.text(),
    issuer: p.text(),
    issuedOn: p.date(),
    /** The term of the issuer, in which its numbers of a type run from 1. */
    term: p.text().nullable(),
    title: p.text().nullable(),
  },
});
export type Document = InferEntity<typeof Document>;
