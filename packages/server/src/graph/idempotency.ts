import { createHash } from 'node:crypto';
import type { EntityManager } from '../database/database.ts';
import { Problems } from '../shared/errors.ts';
import { IdempotencyKey } from './idempotency-key.entity.ts';

/** A mutation as one caller sent it. */
export interface Call {
  caller: string;
  mutation: string;
  input: { idempotencyKey?: string | null };
}

const path = ['input', 'idempotencyKey'];

/**
 * Does what a call asks for, or where its key was used gives what came of it then. The key is recorded
 * in the transaction of the act: what is rolled back leaves it free. @throws Refusal
 */
export async function doOnce<Outcome extends object>(
  em: EntityManager,
  { caller, mutation, input: { idempotencyKey: key, ...input } }: Call,
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  if (key == null) return act();
  checkKey(key);
  await forgetOld(em);
  // The same call at the same time waits here for this one's end.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${caller} ${key}`]);
  const call = { caller, key, mutation, inputHash: hash(input) };
  const earlier = await em.findOne(IdempotencyKey, { caller, key });
  if (earlier === null) {
    const outcome = await act();
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
    expectedVi: '8 đến 100 ký tự ASCII in được',
  });
}

/** Removes some keys of more than 30 days ago, passing over those that another call is removing. */
async function forgetOld(em: EntityManager): Promise<void> {
  await em.execute(`
    delete from idempotency_key where (caller, key) in (
      select caller, key from idempotency_key where created_at < now() - interval '30 days'
      limit 100 for update skip locked)`);
}

/** Of the input in one order of its fields, however it was written. */
const hash = (input: object): string =>
  createHash('sha256').update(JSON.stringify(input, withSortedFields)).digest('hex');

const withSortedFields = (_: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
