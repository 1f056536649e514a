import type { EntityManager } from '../../database/database.ts';
import type { Member } from '../member/member.entity.ts';
import { MemberPersonal, MemberSensitive } from './profile.entity.ts';
import type { StoredProfile } from './read-profile.ts';

const given = { ignoreUndefined: true };

type Protected = Pick<StoredProfile, 'personal' | 'sensitive'>;

/** Records the protected parts of the profiles of members who are recorded anew; a table without given values is not touched. */
export function createProtected(
  em: EntityManager,
  profiles: readonly { member: Member; profile: Protected }[],
): Promise<void> {
  for (const { member, profile } of profiles) {
    const { personal, sensitive } = profile;
    if (isGiven(personal)) em.assign(em.create(MemberPersonal, { member }), personal, given);
    if (isGiven(sensitive)) em.assign(em.create(MemberSensitive, { member }), sensitive, given);
  }
  return em.flush();
}

/** Changes the protected part of a recorded member's profile; a table without given values is not touched. */
export async function updateProtected(
  em: EntityManager,
  member: Member,
  { personal, sensitive }: Protected,
): Promise<void> {
  if (isGiven(personal)) {
    const row = (await em.findOne(MemberPersonal, { member })) ?? em.create(MemberPersonal, { member });
    em.assign(row, personal, given);
  }
  if (isGiven(sensitive)) {
    const row = (await em.findOne(MemberSensitive, { member })) ?? em.create(MemberSensitive, { member });
    em.assign(row, sensitive, given);
  }
  await em.flush();
}

const isGiven = (part: object): boolean => Object.values(part).some((value) => value !== undefined);
