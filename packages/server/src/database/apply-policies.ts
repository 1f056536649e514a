import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverFolder } from '../shared/folders.ts';
import type { EntityManager } from './database.ts';
import { splitPolicies } from './policies.ts';

/** The file `policies.sql` as it was generated and reviewed, with its hash. */
export function readPolicies() {
  const text = readFileSync(join(serverFolder, 'policies.sql'), 'utf8');
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

/** Returns the hash of the policies that a migrated database has applied; undefined where it has none yet. */
export async function appliedHash(em: EntityManager): Promise<string | undefined> {
  const [applied] = await em.execute<{ hash: string }[]>('select hash from applied_policies');
  return applied?.hash;
}

/** Drops the views that filter rows: they would keep a migration from changing the columns below them. */
export async function dropFilters(em: EntityManager): Promise<void> {
  const schemas = await em.execute<{ name: string }[]>(
    `select quote_ident(nspname) as name from pg_namespace where nspname ^@ 'filtered_'`,
  );
  for (const { name } of schemas) await em.execute(`drop schema ${name} cascade`);
}

/** Replaces all policies, row filters, grants and triggers of a database by those of the file, in the transaction of `em`. */
export async function applyPolicies(
  em: EntityManager,
  { text, hash }: ReturnType<typeof readPolicies>,
): Promise<void> {
  for (const statement of splitPolicies(text)) await em.execute(statement);
  await em.execute('delete from applied_policies');
  await em.execute('insert into applied_policies (hash) values (?)', [hash]);
}
