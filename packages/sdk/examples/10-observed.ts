// Mọi lần gọi: thời gian, chi phí; truy vấn trùng nhau gửi một lần / Each call with its cost; equal queries are one
import { createClient } from '@dangbo/sdk';
import { deduping } from '@dangbo/sdk/dedupe';
import { overGet } from '@dangbo/sdk/get';
import { type ObservedResponse, observing } from '@dangbo/sdk/observe';
import { retrying } from '@dangbo/sdk/retry';

const onResponse = ({ request, attempts, status, cost, requestId }: ObservedResponse) =>
  console.log(request.kind, { attempts, status, cost }, requestId ? 'with an id' : 'without an id');

const dangbo = createClient({
  url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql',
  fetch: overGet({ fetch: deduping({ fetch: observing({ onResponse, fetch: retrying() }) }) }),
});

const name = () => dangbo.query({ organization: { $: { code: 'DUK' }, name: true } });
const [first, second] = await Promise.all([name(), name()]);
console.log(first.organization?.name === second.organization?.name);
