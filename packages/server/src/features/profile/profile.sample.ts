import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const personal = sampleTable('member_personal');
const sensitive = sampleTable('member_sensitive');

/** The protected parts of the members' profiles. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [personal, sensitive],
  begin: ({ write }) => ({
    member({ person: { id, birth }, profile }) {
      write(personal, {
        member_id: id,
        birth_on: birth[0],
        birth_on_precision: birth[1],
        birth_place: profile.birthPlace,
        home_town: profile.homeTown,
        permanent_address: profile.permanentAddress,
        temporary_address: profile.temporaryAddress,
        phone: profile.phone,
        party_card_number: profile.partyCardNumber,
      });
      write(sensitive, {
        member_id: id,
        ethnicity: profile.ethnicity,
        religion: profile.religion,
        identity_number: profile.identityNumber,
      });
    },
  }),
};
