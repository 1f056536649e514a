import { DangboError, type ServerError } from './error.ts';

/** The data of an answer, and the errors of the fields that are null in it. */
export interface DataAndErrors<Data> {
  readonly data: Data;
  readonly errors: readonly ServerError[];
}

/**
 * Returns what a call got, also where some of its fields failed; without any data it throws as the call does.
 *
 * @example
 * const { data, errors } = await withErrors(dangbo.query(selection));
 */
export async function withErrors<Data>(call: Promise<Data>): Promise<DataAndErrors<Data>> {
  try {
    return { data: await call, errors: [] };
  } catch (error) {
    if (error instanceof DangboError && error.data && error.errors[0]) {
      return { data: error.data as Data, errors: error.errors };
    }
    throw error;
  }
}
