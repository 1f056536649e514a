import { displayDay } from './dates.ts';
import type { Details, LocalizedText, Message } from './localized-text.ts';

const messages = new Map<string, Message>();
const nouns = new Map<string, string>();

/**
 * Declares the messages that a feature gives, each by its stable code, and the Vietnamese nouns for its types. The
 * feature exports the result as `messages`, from which the type `ErrorCode` follows; the enum of the schema follows
 * from the codes declared.
 *
 * @example export const messages = defineMessages({ CODE_TAKEN: ({ value }) => ({ vi: …, en: … }) });
 * @throws Error for a code that is declared twice
 */
export function defineMessages<Messages extends Record<string, Message>>(
  declared: Messages,
  nounsByType: Readonly<Record<string, string>> = {},
): Messages {
  for (const [code, message] of Object.entries(declared)) {
    if (messages.has(code)) throw new Error(`The message ${code} is declared twice.`);
    messages.set(code, message);
  }
  for (const [type, noun] of Object.entries(nounsByType)) nouns.set(type, noun);
  return declared;
}

/** Every code declared so far, in alphabetical order. */
export const declaredCodes = (): string[] => [...messages.keys()].toSorted();

export const isDeclared = (code: string): boolean => messages.has(code);

/** The message of a code. @throws Error where no feature that is loaded declares it */
export function messageOf(code: string, details: Details): LocalizedText {
  const message = messages.get(code);
  if (message === undefined) throw new Error(`No feature that is loaded declares the message ${code}.`);
  const vietnamese = Object.values(details).some(isFraction) ? withCommas(details) : details;
  return { vi: message(vietnamese).vi, en: message(details).en };
}

const isFraction = (value: string | number): boolean => typeof value === 'number' && !Number.isInteger(value);

/** The same values, with a decimal comma in each number that needs one. */
const withCommas = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      isFraction(value) ? String(value).replace('.', ',') : value,
    ]),
  );

/** The Vietnamese noun for a type of the schema; its name where no feature declares one. */
export const nounOf = (type: string | number | undefined): string => nouns.get(String(type)) ?? String(type);

/** A day as Vietnamese text has it, such as 31/12/2020. */
export const displayDate = (day: string | number | undefined): string => displayDay(String(day));
