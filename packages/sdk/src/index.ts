export {
  type Client,
  createClient,
  type OperationOptions,
  type QueryOptions,
  type TypedDocument,
} from './client.ts';
export type { IterateOptions, IterateProgress } from './connection.iterate.ts';
export {
  type ClientErrorCode,
  DangboError,
  type DangboErrorCode,
  type DangboErrorDetails,
  type ServerError,
} from './error.ts';
export { schemaHash } from './generated/schema.data.ts';
export type * from './generated/schema.types.ts';
export type { Result } from './result.types.ts';
export type { Selection } from './selection.types.ts';
export type { CallOptions, ClientOptions } from './transport.ts';
export type { Valid, ValidIteration } from './validation.types.ts';
export { type DataAndErrors, withErrors } from './with-errors.ts';
