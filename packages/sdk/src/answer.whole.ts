/** An answer that has been read to its end. */
export interface WholeAnswer {
  readonly text: string;
  /** Creates a response with the answer, which each caller may read for itself. */
  readonly toResponse: () => Response;
  readonly status: number;
  readonly headers: Headers;
}

/** Reads an answer to its end: its body belongs to the waiting, and may say what its status does not. */
export async function readWhole(response: Response): Promise<WholeAnswer> {
  const text = await response.text();
  const { status, statusText, headers } = response;
  const toResponse = () => new Response(text || null, { status, statusText, headers });
  return { text, status, headers, toResponse };
}

/** Parses the text of an answer: its cost, and the code of its first error, BAD_RESPONSE where it is not GraphQL. */
export function parseAnswer(text: string): { code?: string | undefined; cost?: number } {
  try {
    const { data, errors, extensions } = Object(JSON.parse(text));
    const code = data || errors ? errors?.[0]?.extensions?.code : 'BAD_RESPONSE';
    return { code, cost: extensions?.cost?.requested };
  } catch {
    return { code: 'BAD_RESPONSE' };
  }
}

/** The code of a failure without an answer: its own, or NETWORK; undefined for a call that has ended itself. */
export function codeOf(failure: unknown, signal: AbortSignal | null | undefined): string | undefined {
  const { name, code } = Object(failure);
  // Its class would be a fourth of the entries that ask.
  if (name === 'DangboError') return code;
  return signal?.aborted ? undefined : 'NETWORK';
}
