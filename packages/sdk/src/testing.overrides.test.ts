import { expect, expectTypeOf, test } from 'vitest';
import { DangboError, type Id } from './index.ts';
import { createMockClient } from './testing.ts';

test('overrides are typed, by type and field, as values or from the arguments', async () => {
  const dangbo = createMockClient({
    overrides: {
      Member: {
        fullName: 'Nguyễn Văn Mẫu',
        ratings: ({ fromYear }) => [{ year: fromYear ?? 0, grade: 'EXCELLENT' }],
      },
      Organization: { secretary: null, members: { nodes: [{ givenName: 'Mẫu' }, {}] } },
      Query: { member: ({ fileNumber }) => (fileNumber === '000000H' ? null : { status: 'OFFICIAL' }) },
    },
  });
  const member = {
    fullName: true,
    ratings: { $: { fromYear: 2019 }, year: true, grade: true },
    status: true,
  } as const;
  expect(await dangbo.query({ member: { $: { fileNumber: '000001H' }, ...member } })).toEqual({
    member: { fullName: 'Nguyễn Văn Mẫu', ratings: [{ year: 2019, grade: 'EXCELLENT' }], status: 'OFFICIAL' },
  });
  expect(await dangbo.query({ member: { $: { fileNumber: '000000H' }, ...member } })).toEqual({
    member: null,
  });
  const { organization } = await dangbo.query({
    organization: {
      $: { code: 'DUK' },
      secretary: { id: true },
      members: { totalCount: true, nodes: { givenName: true } },
    },
  });
  expect(organization).toEqual({
    secretary: null,
    members: { totalCount: 2, nodes: [{ givenName: 'Mẫu' }, { givenName: expect.any(String) }] },
  });
  // @ts-expect-error: no such type
  createMockClient({ overrides: { Membre: {} } });
  // @ts-expect-error: no such field
  createMockClient({ overrides: { Member: { fullNmae: 'x' } } });
  // @ts-expect-error: no such grade
  createMockClient({ overrides: { MemberRating: { grade: 'SUPERB' } } });
  expectTypeOf(organization?.secretary).toEqualTypeOf<{ id: Id<'Position'> } | null | undefined>();
});

test('a function that fails is named, and may fail with a code of the server', async () => {
  const member = { member: { $: { fileNumber: '000001H' }, fullName: true } } as const;
  const failing = (error: Error) =>
    createMockClient({
      overrides: {
        Member: {
          fullName: () => {
            throw error;
          },
        },
      },
    }).query(member);
  await expect(failing(new Error('a fault'))).rejects.toMatchObject({
    code: 'BAD_OPTIONS',
    message: expect.stringContaining('a fault'),
  });
  await expect(failing(new DangboError('FORBIDDEN', 'No'))).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: 'No',
  });
});

test('a value that the schema does not take is named with its place, where types were bypassed', async () => {
  const overrides = JSON.parse('{ "Member": { "status": "SUPERB" } }');
  const member = createMockClient({ overrides }).query({
    member: { $: { fileNumber: '000001H' }, status: true },
  });
  await expect(member).rejects.toMatchObject({
    code: 'BAD_OPTIONS',
    message: expect.stringMatching(/member\.status.*SUPERB/),
  });
});
