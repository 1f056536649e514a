import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';

const personal = sampleTable('member_personal', [
  'member_id',
  'birth_on',
  'birth_on_precision',
  'birth_place',
  'home_town',
  'permanent_address',
  'temporary_address',
  'phone',
  'party_card_number',
]);
const sensitive = sampleTable('member_sensitive', ['member_id', 'ethnicity', 'religion', 'identity_number']);

/** The protected parts of the members' profiles. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [personal, sensitive],
  begin({ writerOf }) {
    const writePersonal = writerOf(personal);
    const writeSensitive = writerOf(sensitive);
    return {
      member: ({ person, profile }) => {
        const [birthOn, precision] = person.birth;
        writePersonal({
          member_id: person.id,
          birth_on: birthOn,
          birth_on_precision: precision,
          birth_place: profile.birthPlace,
          home_town: profile.homeTown,
          permanent_address: profile.permanentAddress,
          temporary_address: profile.temporaryAddress,
          phone: profile.phone,
          party_card_number: profile.partyCardNumber,
        });
        writeSensitive({
          member_id: person.id,
          ethnicity: profile.ethnicity,
          religion: profile.religion,
          identity_number: profile.identityNumber,
        });
      },
    };
  },
};
