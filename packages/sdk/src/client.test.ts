import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createClient, type Member, type Selection, type TypedDocument } from './index.ts';
import * as operations from './operations.ts';
import { MemberProfileDocument, OrganizationTreeDocument, PeriodReportDocument } from './operations.ts';
import { startSchemaServer } from './test/schema-server.ts';
import { type ReceivedRequest, startServer } from './test/server.ts';

test('a nested selection is one request, and the result has its shape', async () => {
  const { url, requests } = await startSchemaServer();
  const data = await createClient({ url }).query({
    organization: {
      $: { code: 'DUK' },
      name: true,
      'before:name': { $: { asOf: '2020-01-01' } },
      children: {
        $: { first: 2, orderBy: { field: 'NAME' } },
        nodes: { id: true, secretary: { member: { fullName: true }, headOfAgency: true } },
      },
      ratings: { $: { fromYear: 2011, toYear: undefined }, year: true },
    },
  });
  const secretary = { member: { fullName: 'fullName' }, headOfAgency: true };
  expect(data).toEqual({
    organization: {
      name: 'name',
      before: 'name {"asOf":"2020-01-01"}',
      children: {
        nodes: [
          { id: 'Organization:1', secretary },
          { id: 'Organization:2', secretary },
        ],
      },
      ratings: [{ year: 7 }, { year: 7 }],
    },
  });
  expect(requests).toHaveLength(1);
  expect(requests[0]?.variables).toEqual({
    code_0: 'DUK',
    asOf_1: '2020-01-01',
    first_2: 2,
    orderBy_3: { field: 'NAME' },
    fromYear_4: 2011,
  });
});

test('fragments of an interface are distinguished by __typename, which is selected implicitly', async () => {
  const { url } = await startSchemaServer();
  const { member, organization } = await createClient({ url }).query({
    'member:node': { $: { id: 'TWVtYmVyOjE' }, id: true, $on: { Member: { fullName: true } } },
    'organization:node': { $: { id: 'T3JnYW5pemF0aW9uOjE' }, id: true, $on: { Member: { fullName: true } } },
  });
  expect(member).toEqual({ __typename: 'Member', id: 'TWVtYmVyOjE', fullName: 'fullName' });
  expect(organization).toEqual({ __typename: 'Organization', id: 'T3JnYW5pemF0aW9uOjE' });
  expect(member?.__typename === 'Member' && member.fullName).toBe('fullName');
});

test('a selection can be reused in several places', async () => {
  const { url } = await startSchemaServer();
  const person = { fullName: true, organization: { code: true } } as const satisfies Selection<Member>;
  const { member, members } = await createClient({ url }).query({
    member: { $: { fileNumber: '007' }, ...person },
    members: { $: { first: 1 }, nodes: { ...person, givenName: true } },
  });
  expect(member?.organization?.code).toBe('code');
  expect(members.nodes[0]).toEqual({
    fullName: 'fullName',
    organization: { code: 'code' },
    givenName: 'givenName',
  });
});

test('mutate sends a mutation', async () => {
  const { url, requests } = await startSchemaServer();
  await createClient({ url })
    .mutate({ __typename: true })
    .catch(() => undefined);
  expect(requests[0]?.query).toBe('mutation{__typename}');
});

test('the ready-made documents fit the schema', async () => {
  const { url } = await startSchemaServer();
  const dangbo = createClient({ url });
  const report = await dangbo.execute(PeriodReportDocument, { code: 'DUK', fromYear: 2011, toYear: 2020 });
  expect(report.organization?.periodReport.memberRatings[0]?.goodOrBetterRate).toBe(0.5);
  const tree = await dangbo.execute(OrganizationTreeDocument, { code: 'DUK', first: 3 });
  expect(tree.organization?.descendants.nodes).toHaveLength(3);
  const profile = await dangbo.execute(MemberProfileDocument, { fileNumber: '007' });
  expect(profile.member?.positions[0]?.organization.code).toBe('code');
});

test('a parsed document of the consumer is sent as text', async () => {
  const { url } = await startSchemaServer();
  const document = parse('query Code($code: String) { organization(code: $code) { code } }') as TypedDocument<
    { organization: { code: string } | null },
    { code: string }
  >;
  const { organization } = await createClient({ url }).execute(document, { code: 'DUK' });
  expect(organization?.code).toBe('code');
});

describe('persisted documents', () => {
  const variables = { fileNumber: '007' };
  const ask = async (document: object, persisted?: boolean) => {
    const { url, requests } = await startServer(() => ({ body: { data: {} } }));
    await createClient({ url, persisted }).execute(
      document as TypedDocument<object, typeof variables>,
      variables,
    );
    const { headers, method, ...request } = requests[0] as ReceivedRequest;
    return request;
  };

  test('the ready-made ones are sent as the hash of their text', async () => {
    for (const document of Object.values(operations)) {
      if (!(document instanceof String)) continue;
      const documentId = `sha256:${createHash('sha256').update(String(document)).digest('hex')}`;
      expect(await ask(document, true)).toEqual({ documentId, variables });
      expect(await ask(document)).toEqual({ query: String(document), variables });
    }
  });

  test('so is one of the consumer with its SHA-256; with another hash or none it is sent as text', async () => {
    const query = 'query Other{viewer{name}}';
    const hashed = (hash: string) => ({ ...parse(query), __meta__: { hash } });
    const hash = 'a1'.repeat(32);
    expect(await ask(hashed(hash), true)).toEqual({ documentId: `sha256:${hash}`, variables });
    expect(await ask(hashed('a1'.repeat(20)), true)).toEqual({ query, variables });
    expect(await ask(parse(query), true)).toEqual({ query, variables });
  });
});
