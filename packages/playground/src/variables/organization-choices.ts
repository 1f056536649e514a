import { sendRequest } from '../access/session.ts';
import type { Language } from '../language.tsx';
import query from './organization-choices.graphql?raw';

/** An organization to choose. */
export interface OrganizationChoice {
  id: string;
  code: string;
  name: string;
}

/** A lookup of organizations by words of the name, and by one exact code or id. */
export interface Lookup {
  search: string;
  code?: string | undefined;
  id?: string | undefined;
  /** The day of the query; organizations that did not exist then are not offered. */
  asOf?: string | undefined;
}

/** Reads the organizations that fit a lookup, the exact one first. @throws where the server gives none */
export async function readOrganizations(
  lookup: Lookup,
  language: Language,
  signal: AbortSignal,
): Promise<OrganizationChoice[]> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: lookup }),
    signal,
  };
  const response = await sendRequest('/graphql', init, language);
  const { data } = (await response.json()) as {
    data?: { organization: OrganizationChoice | null; organizations: { nodes: OrganizationChoice[] } };
  };
  if (!data) throw new Error('The response has no organizations.');
  const { organization, organizations } = data;
  const others = organizations.nodes.filter(({ id }) => id !== organization?.id);
  return organization ? [organization, ...others] : others;
}
