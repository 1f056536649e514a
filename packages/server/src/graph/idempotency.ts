import { createHash } from 'node:crypto';
import type { EntityManager } from '../database/database.ts';
import { Problems } from '../shared/errors.ts';
import { IdempotencyKey } from './idempotency-key.entity.ts';

/** A mutation as one caller sent it. */
export interface Call {
  caller: string;
  mutation: string;
  input: { idempotencyKey?: string | null; dryRun?: boolean | null };
}

const path = ['input', 'idempotencyKey'];

/**
 * Runs a call, or where its key was used returns the outcome of that call. The key is recorded in the transaction of
 * the mutation: a rollback leaves it free.
 * @throws Refusal
 */
export async function doOnce<Outcome extends object>(
  em: EntityManager,
  { caller, mutation, input: { idempotencyKey: key, dryRun: _, ...input } }: Call,
  mutate: () => Promise<Outcome>,
): Promise<Outcome> {
  if (key == null) return mutate();
  checkKey(key);
  await forgetOld(em);
  // A concurrent call with the same key waits here for the end of this one.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${caller} ${key}`]);
  const call = { caller, key, mutation, inputHash: hash(input) };
  const earlier = await em.findOne(IdempotencyKey, { caller, key });
  if (earlier === null) {
    const outcome = await mutate();
    em.create(IdempotencyKey, { ...call, outcome });
    return outcome;
  }
  if (earlier.mutation !== call.mutation || earlier.inputHash !== call.inputHash) {
    new Problems().refuse(path, 'IDEMPOTENCY_KEY_REUSED');
  }
  return earlier.outcome as Outcome;
}

function checkKey(key: string): void {
  if (/^[ -~]{8,100}$/.test(key)) return;
  new Problems().refuse(path, 'INVALID_FORMAT', {
    value: key.slice(0, 100).replace(/[^ -~]/g, '�'),
    expected: '8 to 100 printable ASCII characters',
    expectedVi: '8 đến 100 chữ cái không dấu, chữ số hoặc dấu câu',
  });
}

/** Removes some keys of more than 30 days ago, skipping those that another call is removing. */
async function forgetOld(em: EntityManager): Promise<void> {
  await em.execute(`
    delete from idempotency_key where (caller, key) in (
      select caller, key from idempotency_key where created_at < now() - interval '30 days'
      limit 100 for update skip locked)`);
}

/** The hash of the input, independent of the order of its fields. */
const hash = (input: object): string =>
  createHash('sha256').update(JSON.stringify(input, withSortedFields)).digest('hex');

const withSortedFields = (_: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
