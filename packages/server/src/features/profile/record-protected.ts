import type { EntityManager } from '../../database/database.ts';
import type { Member } from '../member/member.entity.ts';
import { MemberPersonal, MemberSensitive } from './profile.entity.ts';
import type { StoredProfile } from './read-profile.ts';

/** Records the protected part of a recorded member's profile; a table without given values is not touched. */
export async function recordProtected(
  em: EntityManager,
  member: Member,
  { personal, sensitive }: Pick<StoredProfile, 'personal' | 'sensitive'>,
): Promise<void> {
  if (isGiven(personal)) {
    const row = (await em.findOne(MemberPersonal, { member })) ?? em.create(MemberPersonal, { member });
    em.assign(row, personal, { ignoreUndefined: true });
  }
  if (isGiven(sensitive)) {
    const row = (await em.findOne(MemberSensitive, { member })) ?? em.create(MemberSensitive, { member });
    em.assign(row, sensitive, { ignoreUndefined: true });
  }
  await em.flush();
}

const isGiven = (part: object): boolean => Object.values(part).some((value) => value !== undefined);
