import type { Client, MemberProfile, Result, Selection } from '@dangbo/sdk';
import { queryOptions } from '@tanstack/react-query';

const secret = { masking: true, value: true } as const;

const profile = {
  sex: true,
  birthDate: secret,
  birthPlace: secret,
  homeTown: secret,
  ethnicity: secret,
  religion: secret,
  identityNumber: secret,
  partyCardNumber: secret,
  phone: secret,
  permanentAddress: secret,
  occupation: true,
  generalEducation: true,
  professionalQualification: true,
  politicalTheory: true,
} as const satisfies Selection<MemberProfile>;

/** The profile of a member, of which some values are protected. */
export type Profile = Result<MemberProfile, typeof profile>;

/**
 * Reads the profile of a member. To whoever may see protected values the server shows them for a purpose only, so it
 * is read on its own and again with each purpose.
 */
export const profileQuery = (dangbo: Client, id: string, purpose: string) =>
  queryOptions({
    queryKey: ['profile', id, purpose],
    queryFn: async ({ signal }) => {
      const { member } = await dangbo.query(
        { member: { $: { id }, profile } },
        { signal, name: 'MemberProfile' },
      );
      return member?.profile ?? null;
    },
  });
