import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'dangbo_report_key';

/** The characters of keys and tokens, none of which ends a cookie. */
const keyForm = /^[\w.~+/=-]{1,4000}$/;

/** Reports whether a text can be a key or a token at all. */
export const isKey = (text: string): boolean => keyForm.test(text);

/** The `Authorization` of a request: its own, as a script sends it, or else that of the key in its cookie. */
export function authorizationOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  if (headers.authorization !== undefined) return headers.authorization;
  const key = keyIn(headers.cookie);
  return key === undefined ? undefined : `Bearer ${key}`;
}

/** Reports whether a request brings the key of a cookie. */
export const hasKey = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  keyIn(headers.cookie) !== undefined;

function keyIn(cookies = ''): string | undefined {
  const pairs = cookies.split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value !== undefined && isKey(value) ? value : undefined;
}

/** Keeps a key until the browser is closed: no script reads it, and no other site's page or path makes it sent. */
export function keepKey(request: FastifyRequest, reply: FastifyReply, key: string): void {
  reply.header('set-cookie', cookie(request, key));
}

export function forgetKey(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('set-cookie', `${cookie(request, '')}; Max-Age=0`);
}

const cookie = ({ protocol }: FastifyRequest, value: string) =>
  `${name}=${value}; Path=/report; HttpOnly; SameSite=Strict${protocol === 'https' ? '; Secure' : ''}`;

/**
 * Reports whether a form was sent by a page of another site, which must not sign anybody in or out. Browsers say where
 * a form comes from; a request without either header comes from a program.
 */
export function isFromElsewhere({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return headers.origin !== undefined && URL.parse(headers.origin)?.host !== host;
}
