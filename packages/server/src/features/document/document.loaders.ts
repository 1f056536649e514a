import { type Expression, type InferResult, type SqlBool, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { matchesSearch } from '../../database/search.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { Day } from '../../shared/dates.ts';
import type { DocumentFilter } from './document.input.ts';

const columns = [
  'document.id',
  'document.symbol',
  sql<string | null>`document.number`.as('number'),
  'document.type',
  'document.issuer',
  'document.term',
  'document.issued_on as issuedOn',
  'document.title',
] as const;

/** Documents, without condition and order. */
export const documents = (db: ReadDatabase) => db.selectFrom('document').select(columns);

export type DocumentRow = InferResult<ReturnType<typeof documents>>[number];

/** The order of lists of documents. */
export const documentOrder = {
  orders: { ISSUED_ON: sql<string>`document.issued_on` },
  id: sql<number>`document.id`,
};

/** Lists of documents begin with the newest. */
export const newestFirst = { field: 'ISSUED_ON', direction: 'DESC' } as const;

export const documentById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<DocumentRow> =>
    documents(db).where('document.id', '=', id),
  isOne: true,
});

/** The documents that bear a symbol, however it is written. */
export const documentsBySymbol = defineRelation({
  idType: 'text',
  rows: ({ db }, symbol: Expression<string>, { year }: { year: Bound<number> | undefined }) => {
    const query = documents(db)
      .where(sql<SqlBool>`document.symbol_key = document_symbol_key(${symbol})`)
      .orderBy('document.issued_on')
      .orderBy('document.id');
    return year
      ? query.where(sql<SqlBool>`extract(year from document.issued_on)::int = ${year}::int`)
      : query;
  },
});

/** The names of a type in both languages. */
export const typeNameOf = defineRelation({
  idType: 'text',
  rows: ({ db }, code: Expression<string>) =>
    db
      .selectFrom('document_type')
      .select(['document_type.name_vi as vi', 'document_type.name_en as en'])
      .where('document_type.code', '=', code),
  isOne: true,
});

/** A filter of documents, with its days bound. */
export type DocumentsListed = Pick<DocumentFilter, 'search' | 'types' | 'issuer'> & {
  fromDate: Bound<Day>;
  toDate: Bound<Day>;
  /** True where the caller's scope for figures is restricted to some subtrees. */
  isScoped: boolean;
};

/** The documents that pass a filter, with all of their columns. */
const matching = (db: ReadDatabase, { search, types, issuer, fromDate, toDate }: DocumentsListed) => {
  let query = db
    .selectFrom('document')
    .selectAll()
    .where(sql<SqlBool>`document.issued_on >= ${fromDate}::date`)
    .where(sql<SqlBool>`document.issued_on <= ${toDate}::date`)
    .where((eb) => eb.and(matchesSearch('document.search_text', search)));
  if (types != null) query = query.where('document.type', 'in', types);
  if (issuer != null)
    query = query.where(sql<SqlBool>`document.issuer_key = (select document_key(${issuer}::text))`);
  return query;
};

/** A scope of more organizations than this, now or ever, is large. */
const largest = 300;

/** A condition without any column of the rows: PostgreSQL evaluates it once, before it reads a part of them. */
const scopeIsLarge = sql<SqlBool>`(select granted_everywhere('members')
  or exists (select from organization_in_figures offset ${sql.lit(largest)})
  or exists (select from organization_in_members offset ${sql.lit(largest)}))`;

/**
 * All documents that pass a filter. Those that a small scope shows are found from what refers to them: most documents
 * in their order are none of its. A large scope shows so many that a page of them is soon full.
 */
export const allDocuments = defineConnection({
  rows: (db: ReadDatabase, _parent: Expression<number>, listed: DocumentsListed, takePage) => {
    const all = matching(db, listed);
    if (!listed.isScoped) return all.clearSelect().select(columns);
    const inOrder = all.where(scopeIsLarge);
    const referenced = all
      .where(sql<SqlBool>`not ${scopeIsLarge}`)
      // As an array, so that PostgreSQL looks them up and does not walk all documents, each with its own row filter.
      .where(
        sql<SqlBool>`document.id = any (array(select reference.id from document_reference as reference))`,
      );
    const either = sql<Tables['document']>`((${takePage?.(inOrder) ?? inOrder}) union all (${referenced}))`;
    return db.selectFrom(either.as('document')).select(columns);
  },
  ...documentOrder,
});
