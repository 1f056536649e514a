import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A received request. */
export interface ReceivedRequest {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly documentId?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

type GraphQLBody = Omit<ReceivedRequest, 'method' | 'headers'>;

function parametersIn(url = ''): object {
  const { variables = '{}', ...texts } = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
  return { ...texts, variables: JSON.parse(variables) };
}

/** A response: a body that is not a string is sent as JSON. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Starts a real HTTP server that runs until the test ends, and records its requests. */
export async function startServer(respond: (request: ReceivedRequest) => Answer | Promise<Answer>) {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (message, response) => {
    const { method, headers } = message;
    const body = (method === 'GET' ? parametersIn(message.url) : await json(message)) as GraphQLBody;
    const request = { ...body, method, headers };
    requests.push(request);
    const answer = await respond(request);
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status ?? 200, answer.headers).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}
