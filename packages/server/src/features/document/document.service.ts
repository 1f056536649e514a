import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { checkPastDay, readText } from '../../shared/input-checks.ts';
import { Document } from './document.entity.ts';
import { findDocument, type NamedDocument } from './document.records.ts';
import type { DocumentInput } from './document.type.ts';
import { readType } from './read-type.ts';

/**
 * The document that an input names in its field `document`: the recorded one with the same folded identity, of which a
 * missing term or title is added, or a new one.
 */
export async function findOrCreateDocument(
  em: EntityManager,
  problems: Problems,
  input: DocumentInput | null | undefined,
): Promise<Document | null> {
  if (input == null) return null;
  const before = problems.found.length;
  const at = (field: keyof DocumentInput) => ['input', 'document', field];
  const optional = (field: 'term' | 'title', maximum: number) =>
    input[field] == null ? null : readText(problems, at(field), input[field], maximum);
  checkPastDay(problems, at('issuedOn'), input.issuedOn);
  const named: NamedDocument = {
    symbol: readText(problems, at('symbol'), input.symbol, 50),
    type: await readType(em, problems, at('type'), input.type),
    issuer: readText(problems, at('issuer'), input.issuer, 200),
    issuedOn: input.issuedOn,
    term: optional('term', 50),
    title: optional('title', 1000),
  };
  if (problems.found.length > before) return null;
  const found = await findDocument(em, named);
  if (found === undefined) return em.create(Document, named);
  const { document, isSeen, agrees } = found;
  // A caller who does not see the document may refer to it only if they know all that is recorded of it.
  const clashes = (field: 'term' | 'title') =>
    document[field] !== null && !agrees[field] && (named[field] !== null || !isSeen);
  if (!agrees.issuedOn) problems.add(at('issuedOn'), 'DOCUMENT_DATED_OTHERWISE', { date: named.issuedOn });
  else if (!agrees.symbol) problems.add(at('symbol'), 'DOCUMENT_NUMBERED_OTHERWISE', { value: named.symbol });
  if (clashes('term')) problems.add(at('term'), 'DOCUMENT_OF_ANOTHER_TERM');
  if (clashes('title')) problems.add(at('title'), 'DOCUMENT_TITLED_OTHERWISE');
  if (problems.found.length > before) return null;
  document.term ??= named.term;
  document.title ??= named.title;
  return document;
}

/** Warns of a change that takes effect before the document that orders it was issued. */
export function warnOfEarlyEffect(
  warnings: Problems,
  path: InputPath,
  date: Day,
  document: Document | null,
): void {
  if (document !== null && date < document.issuedOn)
    warnings.add(path, 'EFFECT_BEFORE_DOCUMENT', { date, issuedOn: document.issuedOn });
}
