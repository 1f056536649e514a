import { ExportError } from './export-error.ts';

/** The server refuses a page since it costs too much; a smaller one may pass. */
export class CostError extends ExportError {}

interface ServerError {
  readonly message: string;
  readonly extensions?: { code?: string; messages?: { vi: string; en: string } };
}

/** Sends a query and returns its data. @throws ExportError where the answer has an error or is none */
export async function ask(fetch: typeof globalThis.fetch, request: object): Promise<unknown> {
  const { status, text } = await send(fetch, request);
  const { data, errors } = parse(text, status);
  const [error] = errors ?? [];
  if (!error) return data;
  const { message, extensions } = error;
  const { vi = message, en = message } = extensions?.messages ?? {};
  throw extensions?.code === 'COST_TOO_HIGH' ? new CostError(vi, en) : new ExportError(vi, en);
}

async function send(
  fetch: typeof globalThis.fetch,
  request: object,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ExportError(
      'Không liên lạc được với máy chủ. Hãy kiểm tra kết nối rồi thử lại.',
      'The server cannot be reached. Check the connection and try again.',
    );
  }
}

function parse(text: string, status: number): { data?: unknown; errors?: readonly ServerError[] } {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch {
    // Said below.
  }
  throw new ExportError(
    `Máy chủ trả lời không đúng dạng (HTTP ${status}). Hãy thử lại sau.`,
    `The server's answer is not one of its API (HTTP ${status}). Try again later.`,
  );
}
