import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { type InputPath, Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay, readText } from '../../shared/input-checks.ts';
import { onDay } from '../../shared/intervals.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import type { Member } from '../member/member.entity.ts';
import { lockMembers, membershipsOf } from '../member/member.records.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { lockOrganization, lockOrganizations, statesOf } from '../organization/organization.records.ts';
import { Commendation } from './commendation.entity.ts';
import type { CommendInput } from './commendation.type.ts';

/** One recipient of a decision; of a member, with the cell on the day of the award. */
interface Recipient {
  organization: Organization;
  member: Member | null;
}

const longestText = 500;

/** Records one decision that commends organizations and members, all of them or none. @throws Refusal */
export async function commend(em: EntityManager, input: CommendInput) {
  const { form, awardedOn, honoursFrom, honoursTo } = input;
  const problems = new Problems();
  const members = await membersHonoured(em, problems, input);
  const organizations = await organizationsHonoured(em, problems, input);
  const issuer = await lockOrganization(
    em,
    problems,
    ['input', 'issuingOrganizationId'],
    input.issuingOrganizationId,
  );
  checkPastDay(problems, ['input', 'awardedOn'], awardedOn);
  checkPastDay(problems, ['input', 'honoursFrom'], honoursFrom);
  checkOrder(problems, ['input', 'honoursTo'], honoursFrom, honoursTo);
  const recipients = [...organizations, ...members];
  if (input.organizationIds.length + input.memberIds.length === 0)
    problems.add(['input'], 'NOTHING_GIVEN', { names: '"organizationIds", "memberIds"' });
  if (form === 'FLAG' && input.memberIds.length > 0) problems.add(['input', 'memberIds'], 'FLAG_FOR_MEMBER');
  const text = (name: 'reason' | 'occasion') =>
    input[name] == null ? null : readText(problems, ['input', name], input[name], longestText);
  const facts = {
    form,
    issuer,
    awardedOn,
    honoursFrom,
    honoursTo,
    reason: text('reason'),
    occasion: text('occasion'),
  };
  const document = await findOrCreateDocument(em, problems, ['input', 'document'], input.document);
  problems.refuseIfAny();

  const commendations = recipients.map((recipient) =>
    em.create(Commendation, { ...facts, ...recipient, document }),
  );
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'awardedOn'], awardedOn, document);
  return { commendations, warnings: warnings.found };
}

async function organizationsHonoured(
  em: EntityManager,
  problems: Problems,
  { organizationIds, awardedOn }: CommendInput,
): Promise<Recipient[]> {
  const pathOf = (index: number): InputPath => ['input', 'organizationIds', index];
  const ids = organizationIds.map((text, index) => decodeId(text, 'Organization', pathOf(index)));
  const found = await lockOrganizations(em, ids);
  const recipients: Recipient[] = [];
  for (const [index, id] of ids.entries()) {
    const organization = found.get(id);
    if (ids.indexOf(id) < index) problems.add(pathOf(index), 'DUPLICATE');
    else if (!organization)
      problems.add(pathOf(index), 'NOT_FOUND', {
        type: 'Organization',
        id: organizationIds[index] as string,
      });
    else if (!onDay(await statesOf(em, organization), awardedOn))
      problems.add(pathOf(index), 'NOT_STANDING', { date: awardedOn });
    else recipients.push({ organization, member: null });
  }
  return recipients;
}

async function membersHonoured(
  em: EntityManager,
  problems: Problems,
  { memberIds, awardedOn }: CommendInput,
): Promise<Recipient[]> {
  const pathOf = (index: number): InputPath => ['input', 'memberIds', index];
  const ids = memberIds.map((text, index) => decodeId(text, 'Member', pathOf(index)));
  const found = new Map((await lockMembers(em, ids)).map((member) => [member.id, member]));
  const recipients: Recipient[] = [];
  for (const [index, id] of ids.entries()) {
    const member = found.get(id);
    if (ids.indexOf(id) < index) problems.add(pathOf(index), 'DUPLICATE');
    else if (!member)
      problems.add(pathOf(index), 'NOT_FOUND', { type: 'Member', id: memberIds[index] as string });
    else {
      const membership = onDay(await membershipsOf(em, member), awardedOn);
      if (membership) recipients.push({ organization: membership.organization, member });
      else problems.add(pathOf(index), 'NOT_IN_A_CELL', { date: awardedOn });
    }
  }
  return recipients;
}
