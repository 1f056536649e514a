import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildServedSchema } from '../schema.ts';
import { type Actor, actorIn } from '../test/actor.ts';
import { keyOf, makeCallers } from '../test/callers.ts';
import { casesOf, mutationsOf } from '../test/cases.ts';
import { findEditors } from '../test/find-editors.ts';
import { fingerprint } from '../test/fingerprint.ts';
import { startTestServer, type TestCaller, type TestServer } from '../test/harness.ts';
import { completeInput } from '../test/mutations.ts';
import { sendMutation } from '../test/run-mutation.ts';
import type { Roots } from '../test/scope-oracle.ts';

let server: TestServer;
let editors: Record<string, Roots>;
const callers = ['bloc', 'manager'];
const isEmbedded = inject('template').kind === 'pglite';
beforeAll(async () => {
  server = await startTestServer();
  editors = await findEditors(server.database);
  await makeCallers(server.database, Object.fromEntries(callers.map((key) => [key, { ...editors[key] }])));
});
afterAll(() => server?.stop());

/** A payload without what differs from one call to the next: the ids of new records, secrets and moments. */
const comparable = (payload: unknown): unknown =>
  JSON.parse(
    JSON.stringify(payload, (name, value) =>
      ['id', 'cursor', 'prefix', 'token'].includes(name) || /^\d{4}-\d\d-\d\dT/.test(String(value))
        ? ''
        : (value as unknown),
    ),
  );

/**
 * The state of every table, but for the seals of earlier changes, which are set meanwhile. PGlite, which takes a second
 * to read all of it, rolls back as PostgreSQL does.
 */
const everything = async () =>
  isEmbedded ? {} : { ...(await fingerprint(server.database)), audit_seal: '' };

/** Sends a mutation first as a dry run, which must give the same payload and change nothing. */
async function tryThenDo(caller: TestCaller, actor: Actor, name: string, input: object) {
  const before = await everything();
  const tried = await sendMutation(caller, name, { ...input, dryRun: true });
  expect(await everything(), name).toEqual(before);
  const payload = await sendMutation(caller, name, input);
  expect(comparable(tried), name).toEqual(comparable(payload));
  if (payload.userErrors.length === 0) actor.payloads.set(name, payload);
  return payload;
}

// The embedded database has one user in practice.
test.each(isEmbedded ? callers.slice(0, 1) : callers)(
  'a dry run of any mutation by %s gives its payload and changes nothing',
  async (key) => {
    const caller = server.as(keyOf(key));
    const actor = await actorIn(server.database, key, editors[key] as Roots);
    let accepted = 0;
    for (const each of mutationsOf(buildServedSchema())) {
      for (const one of casesOf(each.name).acceptedInputs) {
        const payload = await tryThenDo(caller, actor, each.name, await completeInput(each, one, actor));
        if (payload.userErrors.length === 0) accepted += 1;
      }
    }
    expect(accepted).toBeGreaterThan(25);
  },
);
