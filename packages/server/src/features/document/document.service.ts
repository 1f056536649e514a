import type { EntityManager } from '../../database/database.ts';
import { inScopeNow } from '../../database/in-scope.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { checkPastDay, readText } from '../../shared/input-checks.ts';
import { Document } from './document.entity.ts';
import type { DocumentInput } from './document.type.ts';

/** The document that orders a mutation: the recorded one of this issuer, type, symbol and day, or a new one. */
export async function findOrCreateDocument(
  em: EntityManager,
  problems: Problems,
  path: InputPath,
  input: DocumentInput | null | undefined,
): Promise<Document | null> {
  if (input == null) return null;
  checkPastDay(problems, [...path, 'issuedOn'], input.issuedOn);
  const key = {
    symbol: readText(problems, [...path, 'symbol'], input.symbol, 50),
    type: readText(problems, [...path, 'type'], input.type, 20),
    issuer: readText(problems, [...path, 'issuer'], input.issuer, 200),
    issuedOn: input.issuedOn,
  };
  const title = input.title == null ? null : readText(problems, [...path, 'title'], input.title, 1000);
  if (problems.found.length > 0) return null;
  const known = await em.findOne(Document, key);
  if (known === null) return em.create(Document, { ...key, title });
  if (known.title !== null && known.title !== title && !(await isSeen(em, known))) {
    problems.add([...path, 'title'], 'DOCUMENT_TITLED_OTHERWISE');
  }
  return known;
}

/** Reports whether the caller may read a document, and so its title, through an event that refers to it. */
async function isSeen(em: EntityManager, { id }: Document): Promise<boolean> {
  const db: ReadDatabase = em.getKysely();
  const event = await db
    .selectFrom('organization_event')
    .select('id')
    .where('document_id', '=', id)
    .where(inScopeNow('figures', 'organization_event.organization_id'))
    .limit(1)
    .executeTakeFirst();
  return event !== undefined;
}
