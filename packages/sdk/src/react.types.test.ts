import { useMutation, useQuery } from '@tanstack/react-query';
import { expect, expectTypeOf, test } from 'vitest';
import { createClient, type DangboError } from './index.ts';
import { mutationOptions, queryOptions } from './react.ts';
import { compile } from './test/compile.ts';

const organization = { organization: { $: { code: 'DUK' }, name: true } } as const;

test('a selection that is wrong does not compile, and the message names the field', async () => {
  const source = `
    import { createClient } from '@dangbo/sdk';
    import { queryOptions, mutationOptions } from '@dangbo/sdk/react';
    const dangbo = createClient({ url: '' });
    queryOptions(dangbo, { organization: { secretary: { member: { fullNmae: true } } } });
    mutationOptions(dangbo, (accountId: string) => ({ disableAccount: { $: { input: { accountId } }, acount: { id: true } } }));`;
  const output = await compile(source, '--skipLibCheck');
  expect(output).toContain("Member has no field 'fullNmae'");
  expect(output).toContain("DisableAccountPayload has no field 'acount'");
});

test('options may be undefined where optional properties must be exact', async () => {
  const source = `
    import { createClient } from '@dangbo/sdk';
    import { deduping } from '@dangbo/sdk/dedupe';
    import { overGet } from '@dangbo/sdk/get';
    import { observing } from '@dangbo/sdk/observe';
    import { infiniteQueryOptions, queryOptions } from '@dangbo/sdk/react';
    import { MemberProfileDocument } from '@dangbo/sdk/operations';
    import { refreshing } from '@dangbo/sdk/refresh';
    import { createMockClient } from '@dangbo/sdk/testing';
    const dangbo = createClient({ url: '', fetch: deduping({ fetch: undefined }) });
    dangbo.execute(MemberProfileDocument, { fileNumber: '' }, undefined);
    overGet({ longestUrl: undefined, fetch: undefined });
    observing({ onRequest: undefined, onResponse: undefined, fetch: undefined });
    refreshing({ getToken: () => '', fetch: undefined });
    createMockClient({ seed: undefined, rows: undefined, overrides: undefined, fail: undefined });
    queryOptions(dangbo, { viewer: { name: true } }, { asOf: undefined, purpose: undefined, timeout: undefined });
    infiniteQueryOptions(dangbo, { members: { nodes: { id: true } } }, { pageSize: undefined, asOf: undefined });`;
  expect(await compile(source, '--exactOptionalPropertyTypes', '--skipLibCheck')).toBe('');
});

test('the hooks of React take the options, with their types', () => {
  const dangbo = createClient({ url: '' });
  const useName = () =>
    useQuery({ ...queryOptions(dangbo, organization), select: (data) => data.organization?.name });
  expectTypeOf<ReturnType<typeof useName>['data']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ReturnType<typeof useName>['error']>().toEqualTypeOf<DangboError | null>();
  const useDisable = () =>
    useMutation(
      mutationOptions(dangbo, (accountId: string) => ({
        disableAccount: { $: { input: { accountId } }, userErrors: { code: true } },
      })),
    );
  expectTypeOf<ReturnType<typeof useDisable>['error']>().toEqualTypeOf<DangboError | null>();
  expectTypeOf<Parameters<ReturnType<typeof useDisable>['mutate']>[0]>().toEqualTypeOf<string>();
});
