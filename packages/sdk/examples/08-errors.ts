// Xử lý lỗi, gửi lại / Handle errors, send again
import { createClient, DangboError } from '@dangbo/sdk';
import { retrying } from '@dangbo/sdk/retry';

const dangbo = createClient({
  url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql',
  timeout: 5_000,
  fetch: retrying({ onRetry: ({ attempt, code }) => console.log('again', attempt, code) }),
});

try {
  await dangbo.query({ members: { $: { first: 1_000 }, nodes: { id: true } } });
} catch (error) {
  if (!(error instanceof DangboError)) throw error;
  if (error.code === 'PAGE_SIZE_OUT_OF_RANGE') console.log(error.argument?.join('.'), error.messages?.vi);
  else if (error.code === 'NETWORK' || error.code === 'TIMEOUT')
    console.log('Thử lại sau. / Try again later.');
  else throw error;
}
