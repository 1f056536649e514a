import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from '../database/database.ts';
import { errorMessage, Problems, Refusal, type UserError } from '../shared/errors.ts';
import type { Context } from './context.ts';
import { doOnce } from './idempotency.ts';
import { forgetLoaded } from './loader.ts';
import type { MutationInput } from './mutation.input.ts';
import { argumentPath } from './page-arguments.ts';
import { RequestError } from './request-error.ts';

interface Row {
  id: number;
}

/** The result of a mutation: the rows that it created or changed, by their names in the payload, and its warnings. */
export interface Done {
  [name: string]: Row | readonly Row[] | readonly UserError[];
  warnings: readonly UserError[];
}

/** The outcome of a mutation as it is stored for the call's repetition: its rows by id, to be read again by then. */
export type Outcome<Result extends Done> = {
  [Name in keyof Result]: Result[Name] extends readonly UserError[]
    ? readonly UserError[]
    : Result[Name] extends readonly Row[]
      ? readonly Row[]
      : Row;
};

/** SQLSTATEs that concurrent mutations cause: exclusion, uniqueness, check, serialization failure, deadlock. */
const conflicts = ['23P01', '23505', '23514', '40001', '40P01'];
const attempts = 3;
/** Insufficient privilege: the database refuses changes outside the subtrees of `dangbo.edit`. */
const beyondScope = '42501';

/**
 * Runs a mutation in its own transaction, and returns its payload: the fields of its outcome (undefined where it was
 * refused), userErrors and warnings.
 *
 * After a conflict with another mutation it is run again: the other's rows are then visible, and its own checks
 * report the reason.
 */
export async function runMutation<
  Input extends MutationInput,
  Result extends Done,
  Fields extends object | undefined,
>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  mutate: (em: EntityManager, input: Input) => Promise<Result>,
  fields: (done: Outcome<Result> | undefined) => Fields,
) {
  const call = { caller: context.viewer.id, mutation: info.fieldName, input };
  // A request uses one connection at a time, and PGlite has no other.
  await context.reads.end();
  try {
    const done = await retryConflicts(() => {
      const em = context.unitOfWork(info.fieldName);
      const carryOut = async (unit: EntityManager) => outcomeOf(await mutate(unit, input));
      return input.dryRun
        ? tryOut(context, em, carryOut)
        : em.transactional((unit) => doOnce(unit, call, () => carryOut(unit)));
    });
    forgetLoaded(context);
    if (!input.dryRun) context.audited();
    return { ...fields(done), userErrors: [], warnings: done.warnings };
  } catch (error) {
    if (error instanceof RequestError) {
      // Its path begins at the service's input.
      error.extensions.argument = argumentPath(info, ...(error.extensions.argument as string[]));
      throw error;
    }
    const refusal = refusalOf(error);
    return { ...fields(undefined), userErrors: refusal.userErrors, warnings: [] };
  }
}

/** Carries out a mutation in a transaction that the reads of its payload see, and that is rolled back after them. */
async function tryOut<Result>(
  context: Context,
  em: EntityManager,
  carryOut: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  await em.begin();
  try {
    const outcome = await carryOut(em);
    await em.flush();
    // As a commit would check them.
    await em.execute('set constraints all immediate');
    context.reads.readUncommitted(em);
    return outcome;
  } catch (error) {
    await em.rollback().catch(() => {});
    throw error;
  }
}

function outcomeOf<Result extends Done>({ warnings, ...rows }: Result): Outcome<Result> {
  const reference = ({ id }: Row) => ({ id });
  const references = Object.entries(rows as Record<string, Row | readonly Row[]>).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(reference) : reference(value as Row),
  ]);
  return { ...Object.fromEntries(references), warnings };
}

/**
 * The refusal of an error: changes that the database refuses as beyond the caller's scope are reported like any
 * refusal.
 * @throws any other error
 */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if ((error as { code?: string }).code !== beyondScope) throw error;
  return new Refusal([{ code: 'BEYOND_SCOPE', path: ['input'], message: errorMessage('BEYOND_SCOPE') }]);
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
