import { isIP } from 'node:net';

/** Reports whether a host name or address refers to this machine alone. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The host of a URL, without the brackets of an IPv6 address; empty where it is no URL. */
export const hostnameOf = (url: string): string => URL.parse(url)?.hostname.replace(/^\[|\]$/g, '') ?? '';

/** Reports whether nobody on the way can change a response from a URL. */
export const isSafeUrl = (url: string): boolean =>
  /^https:/.test(url) ? URL.canParse(url) : /^http:/.test(url) && isLoopback(hostnameOf(url));
