import type { IncomingHttpHeaders } from 'node:http';
import type { Database } from '../../database/database.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Config } from '../../shared/config.ts';
import { scopesOf } from '../../shared/permission.ts';
import { accountOf, anyKey, holderOf } from './caller.rows.ts';
import { localAdministrator } from './local-administrator.ts';
import { readerOf } from './oidc.ts';
import { recent } from './recent.ts';
import { limitSignIns } from './sign-ins.ts';
import { hashOf, isApiKey } from './token.ts';

/** How long, in milliseconds, what was read of a caller serves: a revoked key stops within a second. */
const remembered = 500;

const bearerForm = /^Bearer +([\x21-\x7e]+) *$/i;

/** How callers are known. */
export interface Authentication {
  /** Whether callers must say who they are: from the first key on, or with OIDC. */
  isRequired(): Promise<boolean>;
  /**
   * Who sends a request from an address; undefined where they must say so, and do not or not rightly.
   * @throws TooManySignIns where too many of that address were wrong
   */
  authenticate(headers: IncomingHttpHeaders, address: string): Promise<Viewer | undefined>;
}

/** Knows callers by their keys in a database, and where it is configured by an issuer's tokens. */
export function authenticationBy(
  { orm }: Database,
  { oidc }: Pick<Config, 'oidc'>,
  report: (error: unknown) => void,
): Authentication {
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
  // Keys are revoked but never removed: once there is one, there is.
  let required = oidc !== undefined;
  const keys = recent<boolean>(remembered);
  const isRequired = async () => {
    required ||= await keys('any', () => anyKey(db()));
    return required;
  };

  const callers = recent<Viewer | undefined>(remembered);
  const signIn = limitSignIns<Viewer>();
  const authenticate = async ({ authorization = '' }: IncomingHttpHeaders, address: string) => {
    const [, token = ''] = bearerForm.exec(authorization) ?? [];
    // By its hash: no token stays in memory.
    const hash = hashOf(token).toString('hex');
    const find = async () => (token === '' ? undefined : callers(hash, () => bearer(token)));
    if (await isRequired()) return authorization === '' ? undefined : signIn(address, hash, find);
    return (await find()) ?? localAdministrator;
  };
  return { isRequired, authenticate };
}
