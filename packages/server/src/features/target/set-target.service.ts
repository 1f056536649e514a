import type { EntityManager } from '../../database/database.ts';
import { type Day, today } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkPastDay, readText } from '../../shared/input-checks.ts';
import { onDay } from '../../shared/intervals.ts';
import { findOrCreateDocument } from '../document/document.service.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { lockOrganization, statesOf } from '../organization/organization.records.ts';
import { allowedKinds, kindDetails } from '../organization/organization-kind-names.ts';
import { ruleOn } from '../regulation/rules.ts';
import { Target } from './target.entity.ts';
import type { SetTargetInput } from './target.input.ts';
import { indicatorDetails, rangeMissed, unitDetails, unitOf } from './target-indicators.ts';
import { checkYear } from './target-years.ts';

const longestNote = 500;

/** Sets an organization a target. @throws Refusal */
export async function setTarget(em: EntityManager, input: SetTargetInput) {
  const { indicator, value, unit, fromYear, yearly } = input;
  const toYear = input.toYear ?? null;
  const problems = new Problems();
  const organization = await lockOrganization(em, problems, 'organizationId', input.organizationId);
  const setOn = readSetOn(problems, input);
  checkValue(problems, input);
  await checkKind(em, problems, organization, input, setOn);
  await checkSpan(em, problems, organization, input);
  const note = input.note == null ? null : readText(problems, ['input', 'note'], input.note, longestNote);
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  const facts = { organization, indicator, value, unit, fromYear, toYear, yearly, setOn, note, document };
  const target = em.create(Target, facts);
  await em.flush();
  return { target, warnings: [] };
}

/** The day on which the target was set: one that is given, that of the document, which is checked with it, or today. */
function readSetOn(problems: Problems, { setOn, document }: SetTargetInput): Day {
  if (setOn == null) return document?.issuedOn ?? today();
  checkPastDay(problems, ['input', 'setOn'], setOn);
  return setOn;
}

function checkValue(problems: Problems, { indicator, unit, value }: SetTargetInput): void {
  const fitting = unitOf(indicator);
  if (unit !== fitting) {
    const details = { ...indicatorDetails(indicator), ...unitDetails(fitting) };
    problems.add(['input', 'unit'], 'TARGET_UNIT_NOT_FITTING', details);
  }
  const range = rangeMissed(unit, value);
  if (range) problems.add(['input', 'value'], 'TARGET_VALUE_OUT_OF_RANGE', { value, ...range });
}

async function checkKind(
  em: EntityManager,
  problems: Problems,
  organization: Organization,
  { indicator }: SetTargetInput,
  setOn: Day,
): Promise<void> {
  const state = onDay(await statesOf(em, organization), setOn);
  if (state === undefined) {
    problems.add(['input', 'organizationId'], 'NOT_STANDING', { date: setOn });
    return;
  }
  const allowed = (await ruleOn(em, 'target.kinds', setOn))[indicator] ?? [];
  if (allowed.includes(state.kind)) return;
  const details = { ...indicatorDetails(indicator), ...kindDetails(state.kind), ...allowedKinds(allowed) };
  problems.add(['input', 'indicator'], 'TARGET_KIND_NOT_ALLOWED', details);
}

/** Notes a span that cannot be, or else each other target that has some of its years. */
async function checkSpan(
  em: EntityManager,
  problems: Problems,
  organization: Organization,
  { indicator, yearly, fromYear, toYear }: SetTargetInput,
): Promise<void> {
  const before = problems.found.length;
  const hasFirst = checkYear(problems, 'fromYear', fromYear);
  if (toYear == null) {
    if (!yearly) problems.add(['input', 'toYear'], 'TARGET_SPAN_WITHOUT_END');
  } else {
    const hasLast = checkYear(problems, 'toYear', toYear);
    if (hasFirst && hasLast && toYear < fromYear)
      problems.add(['input', 'toYear'], 'TARGET_SPAN_REVERSED', { from: fromYear, to: toYear });
  }
  if (problems.found.length > before) return;
  const others = await em.find(Target, { organization, indicator, yearly }, { orderBy: { fromYear: 'asc' } });
  for (const other of others) {
    const last = other.endedYear ?? other.toYear;
    if (other.fromYear > (toYear ?? Infinity) || (last ?? Infinity) < fromYear) continue;
    const span = last === other.fromYear ? last : `${other.fromYear}–${last ?? ''}`;
    problems.add(['input', 'fromYear'], 'TARGET_EXISTS', { ...indicatorDetails(indicator), span });
  }
}
