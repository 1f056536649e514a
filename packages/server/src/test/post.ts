import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Connections are kept, and `fetch` would take twice as long for each of many thousands of small requests. */
const agent = new Agent({ keepAlive: true });

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

/** Posts a GraphQL request as JSON to a server, and reads its reply. */
export const post = (
  url: string,
  body: object,
  headers: Record<string, string> = {},
  by: Agent = agent,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      { agent: by, method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const reply = (read: string): Reply => ({
          status: response.statusCode ?? 0,
          headers: new Headers(response.headers as Record<string, string>),
          text: read,
        });
        text(response).then((read) => resolve(reply(read)), reject);
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
