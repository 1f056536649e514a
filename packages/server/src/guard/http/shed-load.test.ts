import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { copyDatabase, serveDatabase } from '../../test/harness.ts';
import { post } from '../../test/post.ts';
import { connectTo } from '../../test/template.ts';

const origin = 'https://example.org';

/** The connections of the server, and the longest queue that is none. */
const [connections, shortQueue] = [10, 100];

test('where many requests wait, and for too long, others are refused at once, and health is not', async () => {
  const copy = await copyDatabase();
  const server = await serveDatabase(copy, { CORS_ORIGINS: origin });
  const locker = await connectTo(copy.environment.DATABASE_URL);
  try {
    let asked = 0;
    const ask = async () => {
      const query = `{ members(first: 1) { nodes { n${++asked}: fullName } } }`;
      const { text, ...reply } = await post(server.url, { query }, { origin });
      return { ...reply, body: JSON.parse(text) };
    };
    expect((await ask()).status).toBe(200);

    await locker.query('begin; lock table member in access exclusive mode');
    const accepted = Array.from({ length: connections + shortQueue + 1 }, ask);
    const further: ReturnType<typeof ask>[] = [];
    let refused: Awaited<ReturnType<typeof ask>> | undefined;
    while (refused === undefined) {
      const answer = ask();
      further.push(answer);
      void answer.then((reply) => {
        if (reply.status === 503) refused ??= reply;
      });
      await sleep(20);
    }
    expect(refused.headers.get('retry-after')).toBe('1');
    // A page of another origin can read why, and the log can be asked.
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
    expect(refused.headers.get('x-request-id')).toMatch(/\S/);
    expect(refused.body.errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
    expect(await server.statements(ask)).toEqual([]);
    for (const path of ['live', 'ready']) {
      expect((await fetch(`${server.url}/health/${path}`)).status).toBe(200);
    }

    await locker.query('rollback');
    for (const { status } of await Promise.all(accepted)) expect(status).toBe(200);
    for (const { status } of await Promise.all(further)) expect([200, 503]).toContain(status);
    expect((await ask()).status).toBe(200);
  } finally {
    await locker.end();
    await server.stop();
  }
});
