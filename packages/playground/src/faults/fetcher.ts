import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ChooseText } from '../language.tsx';

interface Options {
  send: typeof fetch;
  /** Returns the function that chooses between the languages of the page at the time of a response. */
  text: () => ChooseText;
  /** Called where a response lacks data for which a purpose has to be stated. */
  onPurposeMissing: () => void;
}

interface Fault {
  message: string;
  extensions?: { code?: string };
}

/** Returns the fetcher of the page: what keeps a response from arriving becomes an error with a sentence for people. */
export function createFetcher({ send, text, onPurposeMissing }: Options): Fetcher {
  return async ({ query, variables, operationName }, options) => {
    let request: Request;
    try {
      request = new Request('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...options?.headers,
        },
        body: JSON.stringify({ query, variables, operationName }),
      });
    } catch (error) {
      return faultOf(
        text()(
          `Tiêu đề của yêu cầu không hợp lệ (${error}); hãy sửa ở mục “Tiêu đề HTTP”.`,
          `The headers of the request are not valid (${error}); mend them under “HTTP headers”.`,
        ),
      );
    }
    let response: Response;
    try {
      response = await send(request);
    } catch {
      return faultOf(
        text()(
          'Không kết nối được với máy chủ: máy chủ đã dừng hoặc mạng bị ngắt. Truy vấn vẫn còn nguyên; hãy kiểm tra mạng rồi chạy lại.',
          'The server cannot be reached: it has stopped, or the network is down. Your query is kept; check the network and run it again.',
        ),
      );
    }
    const body = parseObject(await response.text().catch(() => ''));
    if (!body || !('data' in body || 'errors' in body)) {
      return faultOf(
        text()(
          `Câu trả lời bị ngắt giữa chừng hoặc không phải của máy chủ này (HTTP ${response.status}). Hãy chạy lại; nếu vẫn vậy, hãy báo người quản trị.`,
          `The response was cut off, or is not this server's (HTTP ${response.status}). Run the query again; if that does not help, tell the administrator.`,
        ),
      );
    }
    const errors = Array.isArray(body.errors) ? (body.errors as Fault[]) : [];
    const isMissing = ({ extensions }: Fault) => extensions?.code === 'PURPOSE_REQUIRED';
    const missing = errors.find(isMissing);
    if (!missing) return body;
    onPurposeMissing();
    const message = text()(
      'Truy vấn này đọc dữ liệu nhạy cảm: hãy ghi mục đích vào ô “Mục đích” ở đầu trang, rồi chạy lại.',
      'This query reads sensitive data: state your purpose in the box “Purpose” at the top of the page, and run it again.',
    );
    return { ...body, errors: [{ ...missing, message }, ...errors.filter((error) => !isMissing(error))] };
  };
}

const faultOf = (message: string): ExecutionResult => ({ errors: [new GraphQLError(message)] });

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return;
  }
}
