import { afterAll, expect, test } from 'vitest';
import { fileNumber, newBloc, newOrganization } from '../../test/fixtures.ts';
import { startTestServer } from '../../test/harness.ts';
import { post } from '../../test/post.ts';
import { mutation } from '../../test/run-mutation.ts';

const server = await startTestServer({ SAMPLE: 'none' });
afterAll(() => server.stop());
const { id: cellId } = await newOrganization(server, await newBloc(server, 'DRY'), 'DRY-1');

/** Admits a member with a header; gives the status, the code and whether the member is there. */
async function admitWith(headers: Record<string, string>) {
  const input = {
    fileNumber: fileNumber(),
    fullName: 'Lê Thị Cúc',
    cellId,
    admissionDecidedOn: '2020-02-03',
    admittedOn: '2020-02-03',
  };
  const { status, text } = await post(
    server.url,
    { query: mutation('admitMember'), variables: { input } },
    headers,
  );
  const { members } = await server.query(
    'query($number: String!) { member(fileNumber: $number) { id } members { totalCount } }',
    { number: input.fileNumber },
  );
  return { status, code: JSON.parse(text).errors?.[0].extensions.code, members: members.totalCount };
}

test.each(['TRUE', '1', 'yes', 'on', 'true, true', ''])(
  '"x-dry-run: %s" is refused, and nothing is done',
  async (value) => {
    expect(await admitWith({ 'x-dry-run': value })).toEqual({
      status: 400,
      code: 'INVALID_FORMAT',
      members: 0,
    });
  },
);

test('"x-dry-run: true" does nothing, and "false" what is asked', async () => {
  expect(await admitWith({ 'x-dry-run': 'true' })).toEqual({ status: 200, members: 0 });
  expect(await admitWith({ 'x-dry-run': 'false' })).toEqual({ status: 200, members: 1 });
});

test.each(['ab', '%zz', '%C3', 'a%00bc', 'x'.repeat(201)])('the purpose "%s" is refused', async (purpose) => {
  expect(await admitWith({ 'x-purpose': purpose })).toMatchObject({ status: 400, code: 'INVALID_FORMAT' });
});
