/** A `fetch` that counts requests, and the bytes of their bodies and of the decompressed answers. */
export function countingFetch() {
  const count = { requests: 0, sent: 0, received: 0 };
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const body = await response.arrayBuffer();
    count.requests += 1;
    count.sent += Buffer.byteLength(String(init?.body ?? ''));
    count.received += body.byteLength;
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
  };
  return { count, fetch: counting };
}
