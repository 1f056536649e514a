import { Client, fetchExchange } from '@urql/core';
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

export const connectUrql: Connect = ({ url, apiKey, fetch }) => {
  const client = new Client({
    url,
    fetch,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetchOptions: { headers: { authorization: `Bearer ${apiKey}` } },
  });

  async function ask<Data>(document: string, variables: object): Promise<Data | undefined> {
    const { data, error } = await client.query<Data>(document, variables);
    if (error) throw error;
    return data;
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
