import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { checkVersion } from '../../shared/input-checks.ts';
import { lockMember } from '../member/member.records.ts';
import { readProfile } from './read-profile.ts';
import { updateProtected } from './record-protected.ts';
import type { UpdateMemberProfileInput } from './update-member-profile.input.ts';

/** Updates a member's profile. @throws Refusal */
export async function updateMemberProfile(em: EntityManager, input: UpdateMemberProfileInput) {
  const problems = new Problems();
  const member = await lockMember(em, problems, input.memberId);
  checkVersion(problems, member, input.expectedVersion);
  if (Object.values(input.profile).every((value) => value === undefined)) {
    problems.add(['input', 'profile'], 'REQUIRED');
  }
  const profile = await readProfile(
    em,
    problems,
    input.profile,
    member.admissionDecidedOn ?? member.admittedOn,
  );
  problems.refuseIfAny();

  em.assign(member, { ...profile.open, version: member.version + 1 }, { ignoreUndefined: true });
  await updateProtected(em, member, profile);
  return { member, warnings: [] };
}
