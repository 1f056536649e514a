import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import { byKey } from '../../graph/loader.ts';
import { decodeId } from '../../graph/node.ts';
import { type InputPath, Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay, readText } from '../../shared/input-checks.ts';
import { lockOrganizations } from '../organization/organization.records.ts';
import { Commendation } from './commendation.entity.ts';
import type { RevokeCommendationsInput } from './revoke-commendations.input.ts';

/** Revokes commendations, all of them or none: they stay as history, and reports no longer count them. @throws Refusal */
export async function revokeCommendations(em: EntityManager, input: RevokeCommendationsInput) {
  const { commendationIds, revokedOn } = input;
  const problems = new Problems();
  const pathOf = (index: number): InputPath => ['input', 'commendationIds', index];
  const ids = commendationIds.map((text, index) => decodeId(text, 'Commendation', pathOf(index)));
  const found = await lockCommendations(em, ids);
  if (ids.length === 0) problems.add(['input', 'commendationIds'], 'REQUIRED');
  for (const [index, id] of ids.entries()) {
    const commendation = found.get(id);
    if (ids.indexOf(id) < index) problems.add(pathOf(index), 'DUPLICATE');
    else if (!commendation)
      problems.add(pathOf(index), 'NOT_FOUND', {
        type: 'Commendation',
        id: commendationIds[index] as string,
      });
    else if (commendation.revokedOn)
      problems.add(pathOf(index), 'ALREADY_REVOKED', { date: commendation.revokedOn });
    else checkOrder(problems, ['input', 'revokedOn'], commendation.awardedOn, revokedOn);
  }
  checkPastDay(problems, ['input', 'revokedOn'], revokedOn);
  const revocationReason = readText(problems, ['input', 'reason'], input.reason, 500);
  problems.refuseIfAny();

  const commendations = ids.flatMap((id) => found.get(id) ?? []);
  for (const commendation of commendations) Object.assign(commendation, { revokedOn, revocationReason });
  await em.flush();
  return { commendations, warnings: [] };
}

/** Locks commendations whose issuer the caller may edit: one beyond the scope is like one that does not exist. */
async function lockCommendations(
  em: EntityManager,
  ids: readonly number[],
): Promise<Map<number, Commendation>> {
  const rows = await em.find(
    Commendation,
    { id: { $in: [...ids] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const concerned = rows.flatMap(({ issuer, organization }) => [issuer.id, organization.id]);
  const editable = await lockOrganizations(em, concerned);
  return byKey(
    rows.filter(({ issuer, organization }) => editable.has(issuer.id) && editable.has(organization.id)),
    'id',
  );
}
