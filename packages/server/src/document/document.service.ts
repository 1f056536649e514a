import type { EntityManager } from '../database.ts';
import type { InputPath, Problems } from '../shared/errors.ts';
import { checkPastDay, readText } from '../shared/input-checks.ts';
import { Document } from './document.entity.ts';
import type { DocumentInput } from './document.type.ts';

/** The document that orders an act: the recorded one of this issuer, type, symbol and day, or a new one. */
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
  return (await em.findOne(Document, key)) ?? em.create(Document, { ...key, title });
}
