import type { EntityManager } from '../../database/database.ts';
import type { Document } from '../../features/document/document.entity.ts';
import { CellMembership } from '../../features/member/cell-membership.entity.ts';
import { Member } from '../../features/member/member.entity.ts';
import { MemberEvent } from '../../features/member/member-event.entity.ts';
import { MemberStatus } from '../../features/member/member-status.entity.ts';
import type { Organization } from '../../features/organization/organization.entity.ts';
import { readProfile } from '../../features/profile/read-profile.ts';
import { ruleOn } from '../../features/regulation/rules.ts';
import { addMonths, type Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay } from '../../shared/input-checks.ts';
import { readPerson } from '../admission/read-person.ts';
import type { IncomingMemberFields } from './incoming-member.input.ts';

export type IncomingMember = Awaited<ReturnType<typeof readIncoming>>;

/** Reads a member who was admitted elsewhere as the record stores them; notes invalid values, and dates that contradict. */
export async function readIncoming(
  em: EntityManager,
  problems: Problems,
  input: IncomingMemberFields,
  at: InputPath = ['input'],
) {
  const { admissionDecidedOn, admittedOn } = input;
  const [officialOn, recognitionDecidedOn] = [input.officialOn ?? null, input.recognitionDecidedOn ?? null];
  const path = (field: keyof IncomingMemberFields) => [...at, field];
  const person = readPerson(problems, input, at);
  const profile = await readProfile(em, problems, input.profile ?? {}, admissionDecidedOn, path('profile'));
  checkPastDay(problems, path('admissionDecidedOn'), admissionDecidedOn);
  checkOrder(problems, path('admittedOn'), admissionDecidedOn, admittedOn);
  if (recognitionDecidedOn) {
    checkPastDay(problems, path('recognitionDecidedOn'), recognitionDecidedOn);
    if (!officialOn) problems.add(path('officialOn'), 'REQUIRED');
  }
  if (officialOn) {
    checkPastDay(problems, path('officialOn'), officialOn);
    const date = addMonths(admittedOn, await ruleOn(em, 'member.probation-months', admittedOn));
    if (officialOn !== date) problems.add(path('officialOn'), 'NOT_END_OF_PROBATION', { date });
  }
  const dates = { admissionDecidedOn, admittedOn, officialOn, recognitionDecidedOn };
  return { row: { ...person, ...profile.open, ...dates }, profile };
}

/** Creates the records of such a member: who they are, their status, and their cell from a day on by an event. */
export function createIncoming(
  em: EntityManager,
  { row }: IncomingMember,
  {
    cell,
    effectiveOn,
    ...event
  }: {
    cell: Organization;
    type: 'OPENING' | 'TRANSFERRED_IN';
    effectiveOn: Day;
    outsidePlace?: string;
    document: Document | null;
  },
): Member {
  const member = em.create(Member, row);
  const { admittedOn, officialOn } = row;
  const probation = { member, status: 'PROBATIONARY', validFrom: admittedOn } as const;
  em.create(MemberStatus, officialOn ? { ...probation, validTo: officialOn } : probation);
  if (officialOn) em.create(MemberStatus, { member, status: 'OFFICIAL', validFrom: officialOn });
  em.create(CellMembership, { member, organization: cell, validFrom: effectiveOn });
  em.create(MemberEvent, { member, effectiveOn, toOrganization: cell, ...event });
  return member;
}
