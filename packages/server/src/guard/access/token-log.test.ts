import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readConfig } from '../../shared/config.ts';
import { start } from '../../start.ts';
import { copyDatabase } from '../../test/harness.ts';

test('no token is logged, even where its lookup fails', async () => {
  const { environment, remove } = await copyDatabase();
  const log = new PassThrough();
  const { url, database, stop } = await start(readConfig({ PORT: '0', ...environment }), { log });
  const token = `dangbo_canary22_${'canary'.repeat(7)}x`;
  const ask = async () => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    return { status: response.status, body: await response.text() };
  };
  await database.orm.em.fork().execute('alter table api_key rename to api_key_away');
  const { status, body } = await ask();
  expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([500, 'INTERNAL_ERROR']);
  expect(body).not.toContain('canary');

  await stop();
  await remove();
  const logged = await text(log.end());
  expect(logged).toContain('SQLSTATE 42P01');
  expect(logged).not.toMatch(/canary|bearer/i);
});
