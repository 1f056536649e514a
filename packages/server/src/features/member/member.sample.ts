import type { Tables } from '../../database/tables.ts';
import { dayText, yearOf } from '../../sample/calendar.ts';
import type { Sample } from '../../sample/sample.ts';
import { sampleTable, sampleTableOf } from '../../sample/table.ts';

/** The last cell is no column of the entity: triggers keep it, and they are off while the sample is loaded. */
type MemberTable = Tables['member'] & { last_cell_id: number | null };

const members = sampleTableOf<MemberTable>()('member', [
  'id',
  'file_number',
  'full_name',
  'given_name',
  'admission_decided_on',
  'admitted_on',
  'official_on',
  'recognition_decided_on',
  'last_cell_id',
  'birth_year',
  'sex',
  'birth_name',
  'occupation',
  'general_education',
  'professional_qualification',
  'political_theory',
  'foreign_languages',
]);
const statuses = sampleTable('member_status', [
  'numbered id',
  'member_id',
  'status',
  'valid_from',
  'valid_to',
]);
const memberships = sampleTable('cell_membership', [
  'numbered id',
  'member_id',
  'organization_id',
  'valid_from',
  'valid_to',
]);
const events = sampleTable('member_event', [
  'numbered id',
  'member_id',
  'type',
  'effective_on',
  'from_organization_id',
  'to_organization_id',
  'document_id',
  'outside_place',
]);

/** The members with the open part of their profiles, their status and cell over time, and their movements. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [members, statuses, memberships, events],
  begin({ writerOf }) {
    const writeMember = writerOf(members);
    const writeStatus = writerOf(statuses);
    const writeMembership = writerOf(memberships);
    const writeEvent = writerOf(events);
    return {
      member: ({ person, profile }) => {
        const { officialOn, recognitionDecidedOn } = person;
        writeMember({
          id: person.id,
          file_number: person.fileNumber,
          full_name: person.fullName,
          given_name: person.givenName,
          admission_decided_on: dayText(person.admissionDecidedOn),
          admitted_on: dayText(person.admittedOn),
          official_on: officialOn === undefined ? null : dayText(officialOn),
          recognition_decided_on: recognitionDecidedOn === undefined ? null : dayText(recognitionDecidedOn),
          last_cell_id: person.lastCellId,
          birth_year: yearOf(person.bornOn),
          sex: person.sex,
          occupation: profile.occupation,
          general_education: profile.generalEducation,
          professional_qualification: profile.professionalQualification,
          political_theory: profile.politicalTheory,
          foreign_languages: profile.foreignLanguages,
        });
      },
      memberStatus: ({ person, status, since, until }) =>
        writeStatus({ member_id: person.id, status, valid_from: dayText(since), valid_to: until }),
      membership: ({ person, cell, since, until }) =>
        writeMembership({
          member_id: person.id,
          organization_id: cell.id,
          valid_from: dayText(since),
          valid_to: until,
        }),
      memberEvent: ({ person, type, day, from, to, place, decision }) =>
        writeEvent({
          member_id: person.id,
          type,
          effective_on: dayText(day),
          from_organization_id: from?.id,
          to_organization_id: to?.id,
          document_id: decision?.id,
          outside_place: place,
        }),
    };
  },
};
