import type { ClientErrorCode } from '../../error.ts';
import { sentenceOf, type UserErrorIn } from '../../error-text.ts';

export * from '../../generated/system-labels.en.ts';

/** The text for people of each error that arises in the client; all others have their own in `messages`. */
export const clientErrorLabels: Readonly<Record<ClientErrorCode, string>> = {
  NETWORK: 'The server cannot be reached, or the connection was cut. Check the network and try again.',
  TIMEOUT: 'The server did not answer in time. Try again.',
  ABORTED: 'The request was cancelled.',
  NO_KEY: 'There is no key of access. Sign in again.',
  BAD_RESPONSE: 'The answer is not that of a data server. Check the address of the server.',
  BAD_SELECTION: 'The content of the request is not valid.',
  BAD_OPTIONS: 'An option of the request is not valid.',
  NOT_FOUND: 'The record to be read does not exist, or is outside your scope.',
  MAX_REACHED: 'The list is longer than the number of rows that may be read.',
  CURSOR_STUCK: 'The server repeats a page of the list, which cannot be read to its end.',
  UNKNOWN: 'The server reports an error that this version does not know.',
};

/**
 * The English sentence of what a call threw, to show to people: the server's own, or that of `clientErrorLabels`; and
 * of the first of a mutation's `userErrors`, undefined where there are none.
 *
 * @example
 * const problem = errorText(transferMember.userErrors);
 */
export function errorText(userErrors: readonly UserErrorIn<'en'>[]): string | undefined;
export function errorText(error: unknown): string;
export function errorText(problem: unknown): string | undefined {
  return sentenceOf(problem, 'en', clientErrorLabels);
}
