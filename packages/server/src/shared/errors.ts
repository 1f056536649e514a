import type { features } from '../features.ts';
import type { inputMessages } from './input-checks.messages.ts';
import './input-checks.messages.ts';
import type { Details, LocalizedText } from './localized-text.ts';
import { isDeclared, messageOf } from './messages.ts';

type Features = typeof features;
type CodesOf<Feature> = Feature extends { messages: infer Messages } ? keyof Messages : never;

/** The code of a message that some feature declares, or this folder. It is stable: clients switch on it. */
export type ErrorCode =
  | keyof typeof inputMessages
  | { [Name in keyof Features]: CodesOf<Features[Name]> }[keyof Features];

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && isDeclared(value);

/** The message of a code with its values filled in. */
export const errorMessage = (code: ErrorCode, details: Details = {}): LocalizedText =>
  messageOf(code, details);

/** A path through the arguments of a mutation, such as `['input', 'memberRatings', 3, 'grade']`. */
export type InputPath = readonly (string | number)[];

/** An item of a mutation's `userErrors` or `warnings`: a code, the path of the input it is about, and its message. */
export interface UserError {
  code: ErrorCode;
  path: readonly string[];
  message: LocalizedText;
}

/** A mutation refused with everything that is wrong with it; the transaction in which it is thrown is rolled back. */
export class Refusal extends Error {
  constructor(readonly userErrors: readonly UserError[]) {
    super('refused');
  }
}

/** Thrown where another transaction changed what a mutation has read: it runs again, as after a conflict in SQL. */
export class Outdated extends Error {
  /** That of PostgreSQL for a serialization failure. */
  readonly code = '40001';
}

/** Collects everything that is wrong with an input, so that all of it is reported at once. */
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

  /** Notes a problem after which nothing more can be checked. @throws Refusal with all problems so far */
  refuse(path: InputPath, code: ErrorCode, details: Details = {}): never {
    this.add(path, code, details);
    throw new Refusal(this.found);
  }
}
