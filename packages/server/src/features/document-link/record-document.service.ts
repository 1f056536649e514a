import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { onDay } from '../../shared/intervals.ts';
import type { Document } from '../document/document.entity.ts';
import { findOrCreateDocument } from '../document/document.service.ts';
import { lockOrganization, statesOf } from '../organization/organization.records.ts';
import { OrganizationDocument } from './document-link.entity.ts';
import type { RecordDocumentInput } from './document-link.type.ts';

/** Records a document for an organization that issued it or works by it. @throws Refusal */
export async function recordDocument(em: EntityManager, input: RecordDocumentInput) {
  const { use } = input;
  const { issuedOn } = input.document;
  const problems = new Problems();
  const organization = await lockOrganization(em, problems, 'organizationId', input.organizationId);
  if (use === 'ISSUED' && !onDay(await statesOf(em, organization), issuedOn))
    problems.add(['input', 'organizationId'], 'NOT_STANDING', { date: issuedOn });
  const path = ['input', 'document'];
  const document = (await findOrCreateDocument(em, problems, input.document)) as Document;
  problems.refuseIfAny();

  // A new document has no id, and is in no record.
  const isNew = document.id === undefined;
  if (!isNew && (await em.count(OrganizationDocument, { organization, document, use })) > 0)
    problems.refuse(path, 'DOCUMENT_ALREADY_RECORDED');
  em.create(OrganizationDocument, { organization, document, use, issuedOn });
  await em.flush();
  return { document, warnings: [] };
}
