import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import { seenIn } from '../../database/in-scope.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { Document } from './document.entity.ts';

/** A document as an input names it, with its text as it would be stored. */
export type NamedDocument = Pick<Document, 'symbol' | 'type' | 'issuer' | 'issuedOn' | 'term' | 'title'>;

/** A recorded document, and whether each of its facts is what the input names. A fact that either lacks does not agree. */
interface Found {
  document: Document;
  /** The caller may see it, and so its title, through anything that refers to it. */
  isSeen: boolean;
  agrees: Record<'symbol' | 'issuedOn' | 'term' | 'title', boolean>;
}

/**
 * Finds the recorded document that an input names: of the same issuer and type, with the same number in the same term.
 * If the term of one is not known, it is the one of the same day. One of the same year that the caller sees is found
 * too, unless the input names a term: nothing else would show that two are meant.
 */
export async function findDocument(em: EntityManager, named: NamedDocument): Promise<Found | undefined> {
  const db: ReadDatabase = em.getKysely();
  const { symbol, type, issuer, issuedOn, term, title } = named;
  const candidates = await db
    .selectFrom('document')
    .select([
      'id',
      sql<boolean>`issued_on = ${issuedOn}`.as('issuedOn'),
      sql<boolean>`symbol_key = document_symbol_key(${symbol})`.as('symbol'),
      sql<boolean>`coalesce(term_key = document_term_key(${term}), false)`.as('term'),
      sql<boolean>`coalesce(document_key(title) = document_key(${title}), false)`.as('title'),
      sql<boolean>`extract(year from issued_on) = extract(year from ${issuedOn}::date)`.as('isOfYear'),
    ])
    .where('type', '=', type)
    .where(sql<boolean>`issuer_key = document_key(${issuer})`)
    .where(sql<boolean>`number_key = coalesce(document_number(${symbol}), document_symbol_key(${symbol}))`)
    .orderBy('id')
    .execute();
  const seen = await documentsSeen(
    em,
    candidates.map(({ id }) => id),
  );
  const found =
    candidates.find((candidate) => candidate.term) ??
    candidates.find((candidate) => candidate.issuedOn) ??
    (term === null ? candidates.find(({ id, isOfYear }) => isOfYear && seen.has(id)) : undefined);
  if (found === undefined) return undefined;
  const document = await em.findOneOrFail(Document, found.id);
  return { document, isSeen: seen.has(found.id), agrees: found };
}

/** Finds the documents that the caller of a mutation may see among some, by id. */
export const documentsSeen = async (em: EntityManager, ids: readonly number[]): Promise<Set<number>> =>
  new Set(await seenIn(em.getKysely(), 'figures', 'document', ids));
