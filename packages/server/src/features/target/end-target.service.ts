import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import { today } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay } from '../../shared/input-checks.ts';
import { Target } from './target.entity.ts';
import type { EndTargetInput } from './target.input.ts';
import { checkYear } from './target-years.ts';

/** Ends a target before its time: it stays as it was set, with the day and the last year of its end. @throws Refusal */
export async function endTarget(em: EntityManager, { targetId, toYear, ...input }: EndTargetInput) {
  const problems = new Problems();
  const path = ['input', 'targetId'];
  const id = decodeId(targetId, 'Target', path);
  const target =
    (await em.findOne(Target, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
    problems.refuse(path, 'NOT_FOUND', { type: 'Target', id: targetId });
  if (target.endedYear != null) problems.refuse(path, 'TARGET_ENDED', { year: target.endedYear });
  const { fromYear: from, toYear: last } = target;
  checkYear(problems, 'toYear', toYear);
  if (toYear < from) problems.add(['input', 'toYear'], 'TARGET_END_TOO_EARLY', { year: toYear, from });
  if (last != null && toYear >= last)
    problems.add(['input', 'toYear'], 'TARGET_END_NOT_EARLIER', { year: toYear, last });
  const endedOn = input.endedOn ?? today();
  checkPastDay(problems, ['input', 'endedOn'], endedOn);
  checkOrder(problems, ['input', 'endedOn'], target.setOn, endedOn);
  problems.refuseIfAny();

  target.endedYear = toYear;
  target.endedOn = endedOn;
  await em.flush();
  return { target, warnings: [] };
}
