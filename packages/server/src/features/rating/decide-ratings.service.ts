import type { EntityManager } from '../../database/database.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay } from '../../shared/input-checks.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { Member } from '../member/member.entity.ts';
import { Organization } from '../organization/organization.entity.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { DecideRatingsInput } from './decide-ratings.input.ts';
import { warnOfExcellentCap } from './excellent-cap.ts';
import { MemberRating, OrganizationRating } from './rating.entity.ts';
import { checkRatings } from './rating-checks.ts';
import { lastDayOfYear } from './rating-subjects.ts';

/** Records the decided ratings of a year, all of them or none. @throws Refusal */
export async function decideRatings(em: EntityManager, input: DecideRatingsInput) {
  const { year, decidedOn } = input;
  const problems = new Problems();
  const organizations = await checkRatings(em, problems, 'ORGANIZATION', input);
  const members = await checkRatings(em, problems, 'MEMBER', input);
  if (input.organizationRatings.length + input.memberRatings.length === 0) {
    problems.add(['input'], 'NOTHING_GIVEN', {
      names: '"organizationRatings", "memberRatings"',
      namesVi: 'xếp loại tổ chức đảng hoặc đảng viên',
    });
  }
  checkPastDay(problems, ['input', 'decidedOn'], decidedOn);
  const earliest = await ruleOn(em, 'rating.earliest-decision', lastDayOfYear(year));
  checkOrder(problems, ['input', 'decidedOn'], `${year}-${earliest}`, decidedOn);
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const decision = { year, stage: 'DECIDED', ratedOn: decidedOn, document } as const;
  const organizationRatings = organizations.map(({ id, grade }) =>
    em.create(OrganizationRating, { organization: em.getReference(Organization, id), grade, ...decision }),
  );
  const memberRatings = members.map(({ id, placeId, grade }) =>
    em.create(MemberRating, {
      member: em.getReference(Member, id),
      organization: em.getReference(Organization, placeId),
      grade,
      ...decision,
    }),
  );
  await em.flush();

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'decidedOn'], decidedOn, document);
  const cellIds = members.map(({ placeId }) => placeId);
  await warnOfExcellentCap(em, warnings, year, cellIds);
  return { organizationRatings, memberRatings, warnings: warnings.found };
}
