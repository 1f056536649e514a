import type { GraphQLSchema } from 'graphql';
import type { Run } from '../run/run.ts';
import { curlCode, fetchCode } from './request-code.ts';
import { type CodeContext, sdkCode } from './sdk-code.ts';

/** A language in which a run can be copied. */
export type CodeKind = 'sdk' | 'curl' | 'fetch';

/** Writes a run as code. */
export function writeCode(kind: CodeKind, run: Run, schema: GraphQLSchema, context: CodeContext): string {
  if (kind === 'sdk') return sdkCode(run, schema, context);
  return kind === 'curl' ? curlCode(run, context) : fetchCode(run, context);
}
