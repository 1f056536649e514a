import { type Expression, type SqlBool, sql } from 'kysely';
import { type DocumentRow, documents } from '../../features/document/document.loaders.ts';
import { isOfOrganization } from '../../features/document-link/document-link.loaders.ts';
import type { BoundDates } from '../../graph/date-span.ts';
import { defineRelation } from '../../graph/relation.ts';

/** The documents that an organization issued in a period or works by, and those that they implement, oldest first. */
export const reportDocumentsOf = defineRelation({
  rows: ({ db }, organization: Expression<number>, days: BoundDates): Expression<DocumentRow> => {
    const own = documents(db).clearSelect().select('document.id').where(isOfOrganization(organization, days));
    // One list of ids, by which documents are looked up: with an `or` of two, every document is tried in turn.
    return documents(db)
      .where(sql<SqlBool>`document.id in (${own} union
        select document_relation.related_id from document_relation
        where document_relation.kind = 'IMPLEMENTS' and document_relation.document_id in (${own}))`)
      .orderBy('document.issued_on')
      .orderBy('document.id');
  },
});
