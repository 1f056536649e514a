import { type Client, createClient } from './client.ts';
import { DangboError, type DangboErrorCode } from './error.ts';
import type { Composite } from './field.types.ts';
import type { ObjectTypes } from './generated/schema.text.ts';
import { answer } from './mock.execute.ts';
import { refuse } from './mock.failure.ts';
import type { MockContent } from './mock.invent.ts';
import { readRequest } from './request.read.ts';

/** A value of the mock for a field: the parts of an object that are not given are invented. */
export type MockValue<Value> = Value extends readonly (infer Item)[]
  ? readonly MockValue<Item>[]
  : Value extends Composite
    ? MockFields<Value>
    : Value;

/** Values of an object's fields, or functions of the fields' arguments. */
export type MockFields<Type> = {
  readonly [Name in keyof Type]?: Type[Name] extends (args: infer Arguments) => infer Value
    ? MockValue<Value> | ((args: Exclude<Arguments, undefined>) => MockValue<Value>)
    : MockValue<Type[Name]> | (() => MockValue<Type[Name]>);
};

/** Values by type and field, in place of those that the mock invents. */
export type MockOverrides = { readonly [Name in keyof ObjectTypes]?: MockFields<ObjectTypes[Name]> };

/** An operation that a mock is asked. */
export interface MockOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string | undefined;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Options of a mock. */
export interface MockOptions {
  /** Another number gives other values. Default: 1. */
  readonly seed?: number | undefined;
  /** The number of rows of each connection. Default: 1 to 60, by the seed. */
  readonly rows?: number | undefined;
  readonly overrides?: MockOverrides | undefined;
  /** The code with which a call fails; a function gives it for some operations. */
  readonly fail?: DangboErrorCode | ((operation: MockOperation) => DangboErrorCode | undefined) | undefined;
}

/**
 * Creates a client that answers every valid selection and document by itself, without a network: from the schema, and
 * always in the same way for the same seed. What the schema does not have is refused with INVALID_QUERY.
 *
 * @example
 * const dangbo = createMockClient({ seed: 7, overrides: { Member: { fullName: 'Nguyễn Văn Mẫu' } } });
 */
export const createMockClient = (options?: MockOptions): Client =>
  createClient({ url: 'mock:', fetch: mockFetch(options) });

/** A `fetch` with the answers of a mock, for a client with options of its own. */
export function mockFetch(options: MockOptions = {}): typeof globalThis.fetch {
  const { fail } = options;
  return async (input, init) => {
    init?.signal?.throwIfAborted();
    const { query: text = '', variables: given, operationName } = readRequest(input, init);
    const variables: MockOperation['variables'] = Object(given);
    try {
      const data = await answer(text, operationName, variables, options as MockContent, (kind, name) => {
        const code = typeof fail === 'function' ? fail({ kind, name, text, variables }) : fail;
        if (code) throw new DangboError(code, `The mock fails with ${code}`);
      });
      return Response.json({ data });
    } catch (error) {
      return refuse(error, 'INVALID_QUERY');
    }
  };
}
