import { sendRequest } from './send-request.ts';
import query from './viewer.graphql?raw';

/** The user, and the organizations that they may see. */
export interface Viewer {
  name: string;
  scopes: { name: string }[];
}

/** Reads the user from the server: `unknown` where it requires authentication, undefined without data. */
export async function readViewer(): Promise<Viewer | 'unknown' | undefined> {
  const response = await sendRequest('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  if (response.status === 401) return 'unknown';
  const { data } = (await response.json()) as { data?: { viewer: Viewer } };
  return data?.viewer;
}
