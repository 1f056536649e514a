import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../database/database.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Config } from '../../shared/config.ts';
import { scopesOf } from '../../shared/permission.ts';
import { accountOf, anyKey, holderOf } from './caller.rows.ts';
import { readerOf } from './oidc.ts';
import { limitSignIns } from './sign-ins.ts';
import { hashOf, isApiKey } from './token.ts';

/** The milliseconds for which a caller's data is cached: a revoked key is refused within a second. */
const cachedFor = 500;

/** Without authentication the server is bound to loopback, and every caller there administers it. */
const localAdministrator: Viewer = {
  id: 'local-administrator',
  name: 'Quản trị viên trên máy này',
  scopes: scopesOf('everywhere'),
};

const bearerForm = /^Bearer +([\x21-\x7e]+) *$/i;

/** Authenticates callers by their keys in a database, and where it is configured by an issuer's tokens. */
export function authenticationBy({ orm }: Database, oidc: Config['oidc'], report: (error: unknown) => void) {
  const db = (): ReadDatabase => orm.em.fork().getKysely<Tables>();
  const readToken = oidc && readerOf(oidc, report);

  const bearer = async (token: string): Promise<Viewer | undefined> => {
    if (isApiKey(token)) return holderOf(db(), hashOf(token));
    const subject = await readToken?.(token);
    if (subject === undefined) return undefined;
    const account = await accountOf(db(), subject.issuer, subject.subject);
    if (account === null) return undefined;
    const id = `oidc:${subject.issuer}|${subject.subject}`;
    return account ?? { id, name: subject.name, scopes: scopesOf([]) };
  };
  // Keys are revoked but never removed, so the answer never changes back.
  let required = oidc !== undefined;
  const keys = recent<boolean>(cachedFor);
  /** Reports whether callers must authenticate: once there is a key, or with OIDC. */
  const isRequired = async () => {
    required ||= await keys('any', () => anyKey(db()));
    return required;
  };

  const callers = recent<Viewer | undefined>(cachedFor);
  const signIn = limitSignIns();
  /**
   * The sender of a request from an address; undefined where they must authenticate and did not, or wrongly.
   * @throws TooManySignIns where too many sign-ins from that address failed
   */
  const authenticate = async ({ authorization = '' }: IncomingHttpHeaders, address: string) => {
    const [, token = ''] = bearerForm.exec(authorization) ?? [];
    // The cache is keyed by the hash, so that no token stays in memory.
    const hash = hashOf(token).toString('hex');
    const find = async () => (token === '' ? undefined : callers(hash, () => bearer(token)));
    if (await isRequired()) return authorization === '' ? undefined : signIn(address, hash, find);
    return (await find()) ?? localAdministrator;
  };
  return { isRequired, authenticate };
}

/** Describes for people how callers are authenticated; undefined without authentication. */
export async function describeAuthentication(
  { orm }: Database,
  oidc: Config['oidc'],
): Promise<string | undefined> {
  const keys = (await anyKey(orm.em.fork().getKysely<Tables>())) ? ['API keys'] : [];
  const tokens = oidc ? [`tokens of ${oidc.issuer}`] : [];
  return [...keys, ...tokens].join(' and ') || undefined;
}

/** The most values cached at once. */
const mostCached = 10_000;

/** Caches values by a key for some milliseconds after the start of their read: changes during it may not be included. */
function recent<Value>(milliseconds: number) {
  const cached = new LRUCache<string, Promise<Value>>({ max: mostCached, ttl: milliseconds });
  return (key: string, read: () => Promise<Value>): Promise<Value> => {
    const known = cached.get(key);
    if (known) return known;
    const value = read();
    cached.set(key, value);
    // A failure is returned only to the callers that waited for it.
    value.catch(() => cached.delete(key));
    return value;
  };
}
