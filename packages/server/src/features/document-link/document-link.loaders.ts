import { type Expression, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import { documentOrder, documents } from '../document/document.loaders.ts';
import type { DocumentRelationKind, DocumentUse } from './document-link.entity.ts';

export interface RelationRow {
  kind: DocumentRelationKind;
  documentId: number;
}

/** One end of a relation, by its column. */
type End = 'document_id' | 'related_id';

/** The documents at one end of relations, by that at the other, oldest first; each once, however many recorded it. */
const relationsFrom = (known: End, other: End) =>
  defineRelation({
    rows: (
      { db },
      id: Expression<number>,
      { kinds }: { kinds: readonly DocumentRelationKind[] | undefined },
    ): Expression<RelationRow> => {
      const query = db
        .selectFrom('document_relation')
        .innerJoin('document', 'document.id', `document_relation.${other}`)
        .select(['document_relation.kind', 'document.id as documentId'])
        .where(`document_relation.${known}`, '=', id)
        .groupBy(['document_relation.kind', 'document.issued_on', 'document.id'])
        .orderBy('document.issued_on')
        .orderBy('document.id')
        .orderBy('document_relation.kind');
      return kinds ? query.where('document_relation.kind', 'in', kinds) : query;
    },
  });

/** The documents that documents refer to. */
export const relationsOf = relationsFrom('document_id', 'related_id');

/** The documents that refer to documents. */
export const referencesTo = relationsFrom('related_id', 'document_id');

interface Days {
  fromDate: Bound<Day>;
  toDate: Bound<Day>;
}

/**
 * True of the documents of an organization in a span of days: those that it issued then, and those issued by its end
 * that it works by, unless a document that the caller sees had replaced or repealed them before it began.
 */
export function isOfOrganization(
  organization: Expression<number>,
  { fromDate, toDate }: Days,
  use?: DocumentUse,
): Expression<SqlBool> {
  const recorded = sql`organization_document where organization_document.organization_id = ${organization}
      and organization_document.document_id = document.id`;
  const issued = sql<SqlBool>`(document.issued_on >= ${fromDate}::date
      and exists (select from ${recorded} and organization_document.use = 'ISSUED'))`;
  const workedBy = sql<SqlBool>`(exists (select from ${recorded} and organization_document.use = 'WORKS_BY')
      and not exists (select from document_relation where document_relation.related_id = document.id
        and document_relation.kind in ('REPLACES', 'REPEALS') and document_relation.issued_on < ${fromDate}::date))`;
  const uses = [...(use === 'WORKS_BY' ? [] : [issued]), ...(use === 'ISSUED' ? [] : [workedBy])];
  return sql<SqlBool>`document.id in (select organization_document.document_id from organization_document
      where organization_document.organization_id = ${organization})
    and document.issued_on <= ${toDate}::date and (${sql.join(uses, sql` or `)})`;
}

/** The documents of an organization in a span of days: see `isOfOrganization`. */
export const documentsOf = defineConnection({
  rows: (db: ReadDatabase, organization, { use, ...days }: Days & { use: DocumentUse | undefined }) =>
    documents(db).where(isOfOrganization(organization, days, use)),
  ...documentOrder,
});
