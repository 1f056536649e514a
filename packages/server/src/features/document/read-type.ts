import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { readText } from '../../shared/input-checks.ts';

/** Reads the type of a document as the vocabulary writes it; notes one that is not in it, with those that are. */
export async function readType(
  em: EntityManager,
  problems: Problems,
  path: InputPath,
  text: string,
): Promise<string> {
  const before = problems.found.length;
  const value = readText(problems, path, text, 20);
  if (problems.found.length > before) return value;
  const db: ReadDatabase = em.getKysely();
  const types = await db
    .selectFrom('document_type')
    .select([
      'code',
      'name_vi as name',
      sql<boolean>`document_key(code) = document_key(${value})`.as('isMeant'),
    ])
    .orderBy('code')
    .execute();
  const meant = types.find(({ isMeant }) => isMeant);
  if (meant) return meant.code;
  const known = types.map(({ code, name }) => (code === name ? code : `${code} (${name})`)).join(', ');
  problems.add(path, 'DOCUMENT_TYPE_UNKNOWN', { value, known });
  return value;
}
