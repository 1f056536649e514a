import { askServer } from './ask-server.ts';
import query from './who-asks.graphql?raw';

/** Who asks, and the organizations that they may see. */
export interface Viewer {
  name: string;
  scopes: { name: string }[];
}

/** Who the server takes the user for: `unknown` where it wants to be told, nothing where it does not say. */
export async function readViewer(): Promise<Viewer | 'unknown' | undefined> {
  const response = await askServer('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  if (response.status === 401) return 'unknown';
  const { data } = (await response.json()) as { data?: { viewer: Viewer } };
  return data?.viewer;
}
