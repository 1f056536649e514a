import { GraphQLClient } from 'graphql-request';
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

export const connectGraphQLRequest: Connect = ({ url, apiKey, fetch }) => {
  const client = new GraphQLClient(url, { fetch, headers: { authorization: `Bearer ${apiKey}` } });
  return {
    async overview(code) {
      const { organization } = await client.request<OverviewData>(overviewDocument, { code });
      return organization?.children.nodes ?? [];
    },

    async members(code) {
      const names: string[] = [];
      let after: string | null = null;
      do {
        const data: MembersData = await client.request(membersDocument, { code, after });
        const members: Members | undefined = data.organization?.members;
        names.push(...(members?.nodes ?? []).map(({ fullName }) => fullName));
        after = members?.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
      } while (after !== null);
      return names;
    },

    async lookup(code) {
      const { organization } = await client.request<LookupData>(lookupDocument, { code });
      return organization?.name;
    },
  };
};
