import { isIP } from 'node:net';

/** Whether a host name or address means this machine alone. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The host that a URL names, without the brackets of an IPv6 address; empty where it is no URL. */
export const hostnameOf = (url: string): string => URL.parse(url)?.hostname.replace(/^\[|\]$/g, '') ?? '';

/** Whether nobody on the way can change what is read from a URL. */
export const isSafeUrl = (url: string): boolean =>
  /^https:/.test(url) ? URL.canParse(url) : /^http:/.test(url) && isLoopback(hostnameOf(url));
