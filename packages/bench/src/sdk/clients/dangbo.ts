import { createClient } from '@dangbo/sdk';
import type { Connect } from '../task.ts';

export const connectDangbo: Connect = (target) => {
  const dangbo = createClient(target);
  return {
    async overview(code) {
      const { organization } = await dangbo.query({
        organization: {
          $: { code },
          children: {
            $: { first: 100 },
            nodes: {
              name: true,
              secretary: { headOfAgency: true, member: { fullName: true } },
              ratings: { $: { fromYear: 2011, toYear: 2020 }, year: true, grade: true },
            },
          },
        },
      });
      return organization?.children.nodes ?? [];
    },

    async members(code) {
      const names: string[] = [];
      const members = dangbo.iterate({
        organization: {
          $: { code },
          members: { $: { includeDescendants: true }, nodes: { fullName: true } },
        },
      });
      for await (const { fullName } of members) names.push(fullName);
      return names;
    },

    async lookup(code) {
      const { organization } = await dangbo.query({ organization: { $: { code }, name: true } });
      return organization?.name;
    },
  };
};
