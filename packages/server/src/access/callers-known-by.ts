import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../entities.ts';
import { anyKey } from './caller.rows.ts';

/** How callers are known, for people to read; undefined where nobody is asked who they are. */
export async function callersKnownBy({ orm }: Database, oidc: Config['oidc']): Promise<string | undefined> {
  const keys = (await anyKey(orm.em.fork().getKysely<Tables>())) ? ['API keys'] : [];
  const tokens = oidc ? [`tokens of ${oidc.issuer}`] : [];
  return [...keys, ...tokens].join(' and ') || undefined;
}
