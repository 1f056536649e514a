import type { Actor } from './actor.ts';
import type { RandomInput } from './random-world.ts';

/** An input that is accepted, as far as it takes more than sensible values. */
export type AcceptedInput = (actor: Actor) => Promise<object> | object;

/** The test material of one mutation. */
export interface MutationCases {
  mutation: string;
  /** The fields that a test reads of its payload, beside `userErrors` and `warnings`. */
  selection: string;
  /** An input for each way in which it is done, each accepted after those before it. */
  acceptedInputs: readonly AcceptedInput[];
  /** The mutations that must come before it: those whose payloads it needs, and those that it would prevent. */
  after?: readonly string[];
  /** The callers of `find-editors.ts` for whom the sample has nothing that it could be done with. */
  nothingFor?: readonly string[];
  /** Its random input, or the reason why the invariants need none. */
  randomInput: RandomInput | { notNeeded: string };
}

/** Values for arguments and input fields, by the name of their scalar type and their own, such as `String symbol`. */
export interface ValueCases {
  values: Readonly<Record<string, readonly (string | number | boolean)[]>>;
}

/**
 * Declares the test material of a mutation, in a file `*.cases.ts` beside it; mutations of one service may share it.
 * The common tests find it there by themselves.
 *
 * @example
 * export const commend = defineCases({
 *   mutation: 'commend',
 *   selection: 'commendation { id givenOn }',
 *   after: ['admitMember'],
 *   acceptedInputs: [({ payloads }) => ({ memberId: payloads.get('admitMember')?.member?.id })],
 *   randomInput: { input: (_world, { memberId, effectiveOn }) => ({ memberId, givenOn: effectiveOn }) },
 * });
 */
export const defineCases = (cases: MutationCases): MutationCases => cases;

/**
 * Declares values for the arguments and input fields that a feature adds, in one of its files `*.cases.ts`. An input
 * takes the first of them, a query each.
 *
 * @example
 * export const commendationValues = defineValues({ 'String symbol': ['15-QĐ/ĐUK', '16-QĐ/ĐUK'] });
 */
export const defineValues = (values: ValueCases['values']): ValueCases => ({ values });
