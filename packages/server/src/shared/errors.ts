import { errorMessages } from './error-messages.ts';
import type { Details, LocalizedText, Message } from './localized-text.ts';

/** Stable: clients switch on it. */
export type ErrorCode = keyof typeof errorMessages;

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorMessages, value);

/** The message of a code with its values filled in. */
export const errorMessage = (code: ErrorCode, details: Details = {}): LocalizedText =>
  (errorMessages[code] as Message)(details);

/** A path through the arguments of a mutation, such as `['input', 'memberRatings', 3, 'grade']`. */
export type InputPath = readonly (string | number)[];

/** What a mutation's `userErrors` and `warnings` hold: a code, the input's path it is about, and its message. */
export interface UserError {
  code: ErrorCode;
  path: readonly string[];
  message: LocalizedText;
}

/** An act refused with everything that is wrong with it; the transaction it is thrown in is rolled back. */
export class Refusal extends Error {
  constructor(readonly userErrors: readonly UserError[]) {
    super('refused');
  }
}

/** Collects what is wrong with an input, so that all of it is told at once. */
export class Problems {
  readonly found: UserError[] = [];

  /** Notes a problem with the part of the input that `path` names. */
  add(path: InputPath, code: ErrorCode, details: Details = {}): void {
    this.found.push({ code, path: path.map(String), message: errorMessage(code, details) });
  }

  /** @throws Refusal where there is any problem so far. */
  refuseIfAny(): void {
    if (this.found.length > 0) throw new Refusal(this.found);
  }

  /** Notes one that nothing more can be said after. @throws Refusal with all so far */
  refuse(path: InputPath, code: ErrorCode, details: Details = {}): never {
    this.add(path, code, details);
    throw new Refusal(this.found);
  }
}
