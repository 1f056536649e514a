import { createClient } from '@dangbo/sdk';
import type { RatedOrganization, Target } from './task.ts';

/**
 * Reads the overview relation by relation, as clients with a lazy getter for each relation do: a request for the list,
 * and for each organization one for its secretary, one for the secretary's member and one for the ratings.
 */
export async function overviewLazily(target: Target, code: string): Promise<RatedOrganization[]> {
  const dangbo = createClient(target);
  const { organization } = await dangbo.query({
    organization: { $: { code }, children: { $: { first: 100 }, nodes: { id: true, name: true } } },
  });
  const overview: RatedOrganization[] = [];
  for (const { id, name } of organization?.children.nodes ?? []) {
    const position = await dangbo.query({
      organization: { $: { id }, secretary: { headOfAgency: true, member: { id: true } } },
    });
    const secretary = position.organization?.secretary;
    const of = await dangbo.query({ member: { $: { id: secretary?.member.id ?? null }, fullName: true } });
    const { organization: rated } = await dangbo.query({
      organization: { $: { id }, ratings: { $: { fromYear: 2011, toYear: 2020 }, year: true, grade: true } },
    });
    overview.push({
      name,
      secretary: secretary && of.member ? { headOfAgency: secretary.headOfAgency, member: of.member } : null,
      ratings: rated?.ratings ?? [],
    });
  }
  return overview;
}
