import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { type Day, hasYear, inYear, lastDayOf, partialDateColumns, today } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay, readText } from '../../shared/input-checks.ts';
import { onDay } from '../../shared/intervals.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { lockOrganizations, organizationsUnder, statesOf } from '../organization/organization.records.ts';
import { checkAuthority } from './authority.ts';
import type { CommendInput } from './commend.input.ts';
import { Commendation } from './commendation.entity.ts';
import { membersHonoured, organizationsHonoured, type Recipient } from './recipients.ts';

const longestText = 500;

/** Records one decision that commends organizations and members, all of them or none. @throws Refusal */
export async function commend(em: EntityManager, input: CommendInput) {
  const { form, honoursFrom, honoursTo } = input;
  const problems = new Problems();
  const award = readAward(input);
  const day = award.awardedOn;
  const issuerPath = ['input', 'issuingOrganizationId'];
  const issuerId = decodeId(input.issuingOrganizationId, 'Organization', issuerPath);
  const ids = input.organizationIds.map((text, index) =>
    decodeId(text, 'Organization', ['input', 'organizationIds', index]),
  );
  const members = await membersHonoured(em, problems, input, day);
  const locked = await lockOrganizations(em, [issuerId, ...ids]);
  const recipients = [...(await organizationsHonoured(em, problems, input, ids, locked, day)), ...members];
  const issuer = locked.get(issuerId);
  if (issuer === undefined)
    return problems.refuse(issuerPath, 'NOT_FOUND', {
      type: 'Organization',
      id: input.issuingOrganizationId,
    });
  checkAward(problems, input, day);
  if (input.organizationIds.length + input.memberIds.length === 0)
    problems.add(['input'], 'RECIPIENT_REQUIRED');
  const state = onDay(await statesOf(em, issuer), day);
  if (state === undefined) problems.add(issuerPath, 'NOT_STANDING', { date: day });
  else await checkAuthority(em, problems, input, state.kind, day);
  await checkUnder(em, problems, issuerId, recipients, day);
  await checkOnce(em, problems, input, issuerId, recipients);
  const text = (name: 'reason' | 'occasion') =>
    input[name] == null ? null : readText(problems, ['input', name], input[name], longestText);
  const facts = {
    form,
    issuer,
    ...award,
    honoursFrom,
    honoursTo,
    reason: text('reason'),
    occasion: text('occasion'),
  };
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const commendations = recipients.map(({ organization, member }) =>
    em.create(Commendation, { ...facts, organization, member, document }),
  );
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'awardedOn'], day, document);
  return { commendations, warnings: warnings.found };
}

/** The columns of the day of an award: one without its year is in the last honoured year, at the earliest. */
function readAward({ awardedOn, honoursTo }: CommendInput) {
  const awardedYearStated = hasYear(awardedOn);
  const text = awardedYearStated ? awardedOn : inYear(awardedOn, honoursTo.slice(0, 4));
  const { day, precision } = partialDateColumns(text);
  return { awardedOn: day, awardedOnPrecision: precision, awardedYearStated };
}

/** Notes days of the award and of the span that cannot be. A span may end within the year of the award, not after it. */
function checkAward(problems: Problems, { awardedOn, honoursFrom, honoursTo }: CommendInput, day: Day): void {
  checkPastDay(problems, ['input', 'awardedOn'], day);
  checkPastDay(problems, ['input', 'honoursFrom'], honoursFrom);
  checkOrder(problems, ['input', 'honoursTo'], honoursFrom, honoursTo);
  const last = hasYear(awardedOn) ? lastDayOf(awardedOn) : today();
  if (last < honoursFrom || last < `${honoursTo.slice(0, 4)}-01-01`)
    problems.add(['input', 'awardedOn'], 'AWARDED_TOO_EARLY', { date: last, last: honoursTo });
}

/** Notes recipients that were not under the issuer on the day: an organization does not commend itself. */
async function checkUnder(
  em: EntityManager,
  problems: Problems,
  issuerId: number,
  recipients: readonly Recipient[],
  day: Day,
): Promise<void> {
  const under = await organizationsUnder(
    em,
    issuerId,
    recipients.map(({ organization }) => organization.id),
    day,
  );
  for (const { path, organization, member } of recipients) {
    const isOwn = organization.id === issuerId && member === null;
    if (isOwn || !under.has(organization.id)) problems.add(path, 'NOT_UNDER_ISSUER', { date: day });
  }
}

/** Notes recipients whom the issuer has honoured in the same form for the same span. */
async function checkOnce(
  em: EntityManager,
  problems: Problems,
  { form, honoursFrom, honoursTo }: CommendInput,
  issuerId: number,
  recipients: readonly Recipient[],
): Promise<void> {
  const earlier = await em.find(Commendation, {
    ...{ form, issuer: issuerId, honoursFrom, honoursTo, revokedOn: null },
    $or: [
      { member: { $in: recipients.flatMap(({ member }) => member?.id ?? []) } },
      {
        member: null,
        organization: {
          $in: recipients.flatMap(({ member, organization }) => (member ? [] : organization.id)),
        },
      },
    ],
  });
  for (const { path, organization, member } of recipients) {
    const known = earlier.find((each) =>
      member ? each.member?.id === member.id : !each.member && each.organization.id === organization.id,
    );
    if (known) problems.add(path, 'ALREADY_COMMENDED', { date: known.awardedOn });
  }
}
