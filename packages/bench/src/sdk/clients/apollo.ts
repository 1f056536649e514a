import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import {
  type LookupData,
  lookupDocument,
  type Members,
  type MembersData,
  membersDocument,
  type OverviewData,
  overviewDocument,
} from '../documents.ts';
import type { Connect } from '../task.ts';

export const connectApollo: Connect = ({ url, apiKey, fetch }) => {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: url, fetch, headers: { authorization: `Bearer ${apiKey}` } }),
    defaultOptions: { query: { fetchPolicy: 'no-cache' } },
  });

  async function ask<Data>(document: string, variables: Record<string, unknown>): Promise<Data | undefined> {
    const { data } = await client.query<Data>({ query: gql(document), variables });
    return data as Data | undefined;
  }

  return {
    async overview(code) {
      const data = await ask<OverviewData>(overviewDocument, { code });
      return data?.organization?.children.nodes ?? [];
    },

    async members(code) {
      const names: string[] = [];
      let after: string | null = null;
      do {
        const data: MembersData | undefined = await ask(membersDocument, { code, after });
        const members: Members | undefined = data?.organization?.members;
        names.push(...(members?.nodes ?? []).map(({ fullName }) => fullName));
        after = members?.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
      } while (after !== null);
      return names;
    },

    async lookup(code) {
      const data = await ask<LookupData>(lookupDocument, { code });
      return data?.organization?.name;
    },
  };
};
