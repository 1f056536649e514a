import type { Insertable } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { type DayNumber, dayText, yearOf } from '../../sample/calendar.ts';
import type { Random } from '../../sample/random.ts';
import type { Sample } from '../../sample/sample.ts';
import { numberedTable, type SampleTable } from '../../sample/table.ts';
import type { Person } from '../../sample/world.ts';
import type { RemovalReason } from './member-event.entity.ts';

/** The last cell is no column of the entity: triggers set it, and they are off while the sample is loaded. */
type MemberRow = Insertable<Tables['member']> & { last_cell_id: number | undefined };

const members: SampleTable<MemberRow> = { name: 'member', isNumbered: false };
const statuses = numberedTable('member_status');
const memberships = numberedTable('cell_membership');
const events = numberedTable('member_event');

const reasonsOfOfficial: readonly RemovalReason[] = [
  'ABSENT_OR_UNPAID',
  'ABSENT_OR_UNPAID',
  'NO_PROGRESS',
  'STANDING_BREACHED',
];

/** The reason of a removal: on probation a member is mostly not recognized. */
const reasonOf = (random: Random, { officialOn }: Person, day: DayNumber): RemovalReason =>
  officialOn === undefined || officialOn > day ? 'PROBATION_NOT_RECOGNIZED' : random.pick(reasonsOfOfficial);

/** The members with the open part of their profiles, their status and cell over time, and their movements. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [members, statuses, memberships, events],
  begin: ({ write, random }) => ({
    member({ person, profile }) {
      const { officialOn, recognitionDecidedOn } = person;
      write(members, {
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
      write(statuses, { member_id: person.id, status, valid_from: dayText(since), valid_to: until }),
    membership: ({ person, cell, since, until }) =>
      write(memberships, {
        member_id: person.id,
        organization_id: cell.id,
        valid_from: dayText(since),
        valid_to: until,
      }),
    memberEvent: ({ person, type, day, from, to, place, decision }) =>
      write(events, {
        member_id: person.id,
        type,
        effective_on: dayText(day),
        from_organization_id: from?.id,
        to_organization_id: to?.id,
        document_id: decision?.id,
        outside_place: place,
        removal_reason: type === 'REMOVED' ? reasonOf(random, person, day) : null,
      }),
  }),
};
