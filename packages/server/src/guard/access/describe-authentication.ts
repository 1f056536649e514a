import type { Database } from '../../database/database.ts';
import type { Tables } from '../../database/tables.ts';
import type { Config } from '../../shared/config.ts';
import { anyKey } from './caller.rows.ts';

/** Describes for people how callers are authenticated; undefined without authentication. */
export async function describeAuthentication(
  { orm }: Database,
  oidc: Config['oidc'],
): Promise<string | undefined> {
  const keys = (await anyKey(orm.em.fork().getKysely<Tables>())) ? ['API keys'] : [];
  const tokens = oidc ? [`tokens of ${oidc.issuer}`] : [];
  return [...keys, ...tokens].join(' and ') || undefined;
}
