import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { byKey } from '../../graph/loader.ts';
import { decodeId } from '../../graph/node.ts';
import { type InputPath, Problems } from '../../shared/errors.ts';
import { Document } from '../document/document.entity.ts';
import { documentsSeen } from '../document/document.records.ts';
import { lockOrganization } from '../organization/organization.records.ts';
import { DocumentRelation } from './document-link.entity.ts';
import type { RelateDocumentsInput } from './document-link.type.ts';

/** Records that a document refers to others, all of them or none. @throws Refusal */
export async function relateDocuments(em: EntityManager, input: RelateDocumentsInput) {
  const { kind } = input;
  const problems = new Problems();
  const pathOf = (index: number): InputPath => ['input', 'relatedDocumentIds', index];
  const id = decodeId(input.documentId, 'Document', ['input', 'documentId']);
  const ids = input.relatedDocumentIds.map((text, index) => decodeId(text, 'Document', pathOf(index)));
  const organization = await lockOrganization(em, problems, 'organizationId', input.organizationId);
  if (ids.length === 0) {
    problems.add(['input'], 'NOTHING_GIVEN', {
      names: '"relatedDocumentIds"',
      namesVi: 'văn bản được dẫn chiếu',
    });
  }
  const known = await readDocuments(em, [id, ...ids]);
  const document = known.get(id);
  if (!document)
    return problems.refuse(['input', 'documentId'], 'NOT_FOUND', { type: 'Document', id: input.documentId });
  // Two calls at once could close a circle of which neither sees the other's part.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', ['document relations']);
  const recorded = await em.find(DocumentRelation, { organization, document, kind });
  const above = await documentsReferringTo(em, id);
  for (const [index, relatedId] of ids.entries()) {
    const related = known.get(relatedId);
    const path = pathOf(index);
    if (!related)
      problems.add(path, 'NOT_FOUND', { type: 'Document', id: input.relatedDocumentIds[index] as string });
    else if (related === document) problems.add(path, 'DOCUMENT_RELATED_TO_ITSELF');
    else if (ids.indexOf(relatedId) < index) problems.add(path, 'DUPLICATE');
    else if (recorded.some((relation) => relation.related === related))
      problems.add(path, 'DOCUMENTS_ALREADY_RELATED');
    else if (document.issuedOn < related.issuedOn)
      problems.add(path, 'DOCUMENT_BEFORE_RELATED', {
        date: document.issuedOn,
        relatedDate: related.issuedOn,
      });
    else if (above.has(relatedId)) problems.add(path, 'DOCUMENTS_IN_A_CIRCLE');
  }
  problems.refuseIfAny();

  const { issuedOn } = document;
  for (const relatedId of ids) {
    const related = known.get(relatedId) as Document;
    em.create(DocumentRelation, { organization, document, kind, related, issuedOn });
  }
  await em.flush();
  return { document, warnings: [] };
}

/** The documents with these ids that the caller may see. */
async function readDocuments(em: EntityManager, ids: readonly number[]): Promise<Map<number, Document>> {
  const seen = await documentsSeen(em, ids);
  return byKey(await em.find(Document, { id: { $in: [...seen] } }), 'id');
}

/** The documents that refer to one, directly or through others, by any organization. */
async function documentsReferringTo(em: EntityManager, id: number): Promise<Set<number>> {
  const db: ReadDatabase = em.getKysely();
  const { rows } = await sql<{ id: number }>`
    with recursive referring (id) as (
      select document_id from document_relation where related_id = ${id}
      union
      select document_relation.document_id from document_relation
      join referring on referring.id = document_relation.related_id)
    select id from referring`.execute(db);
  return new Set(rows.map((row) => row.id));
}
