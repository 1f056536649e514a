import { FlushMode } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from '../database.ts';
import type { Context } from './context.ts';
import { Problems, Refusal, RequestError, type UserError } from './errors.ts';
import { forgetLoaded } from './loader.ts';
import { argumentPath } from './page-arguments.ts';

/** What every act gives beside its results. */
export interface Done {
  warnings: readonly UserError[];
}

/** Exclusion, uniqueness, check, serialization failure, deadlock: what acts at the same time run into. */
const conflicts = ['23P01', '23505', '23514', '40001', '40P01'];
const attempts = 3;

/**
 * Runs one act in a transaction of its own, all or nothing, and gives its payload: the fields of what
 * it did (of undefined where it was refused), userErrors and warnings.
 *
 * An act that runs into another one is tried again: by then the other's rows are there to be seen, and
 * its own checks tell what is in the way.
 */
export async function runMutation<Result extends Done, Fields extends object | undefined>(
  context: Context,
  info: GraphQLResolveInfo,
  act: (em: EntityManager) => Promise<Result>,
  fields: (done: Result | undefined) => Fields,
) {
  try {
    const done = await retryConflicts(() =>
      // Nothing is written before the act itself says so.
      context.em.fork({ flushMode: FlushMode.COMMIT }).transactional(act),
    );
    forgetLoaded(context);
    return { ...fields(done), userErrors: [], warnings: done.warnings };
  } catch (error) {
    if (error instanceof RequestError) throw under(info, error);
    if (!(error instanceof Refusal)) throw error;
    return { ...fields(undefined), userErrors: error.userErrors, warnings: [] };
  }
}

async function retryConflicts<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!conflicts.includes((error as { code?: string }).code ?? '')) throw error;
      if (attempt === attempts) new Problems().refuse(['input'], 'CONFLICT');
    }
  }
}

/** A service knows its input only: the argument's path begins with the field that was asked. */
function under(info: GraphQLResolveInfo, error: RequestError): RequestError {
  const { argument } = error.extensions;
  error.extensions.argument = argumentPath(info, ...(argument as string[]));
  return error;
}
