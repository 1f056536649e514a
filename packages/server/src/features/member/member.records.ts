import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../database/database.ts';
import { byKey } from '../../graph/loader.ts';
import { decodeId } from '../../graph/node.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { CellMembership } from './cell-membership.entity.ts';
import { Member } from './member.entity.ts';
import { MemberStatus } from './member-status.entity.ts';

const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;

/** Locks members until the transaction ends, against concurrent changes; always before organizations. */
export async function lockMembers(em: EntityManager, ids: readonly number[]): Promise<Map<number, Member>> {
  return byKey(await em.find(Member, { id: { $in: [...ids] } }, locked), 'id');
}

/** Locks members as `lockMembers` does, and returns the ids of those that there are. */
export async function lockMemberIds(em: EntityManager, ids: readonly number[]): Promise<number[]> {
  const rows = await em.find(Member, { id: { $in: [...ids] } }, { ...locked, fields: ['id'] });
  return rows.map(({ id }) => id);
}

/** Locks the member that an input names as `memberId`, and others with them. @throws Refusal where there is none */
export async function lockMember(
  em: EntityManager,
  problems: Problems,
  text: string,
  others: readonly number[] = [],
): Promise<Member> {
  const path: InputPath = ['input', 'memberId'];
  const id = decodeId(text, 'Member', path);
  const member = (await lockMembers(em, [id, ...others])).get(id);
  return member ?? problems.refuse(path, 'NOT_FOUND', { type: 'Member', id: text });
}

/** The statuses of a member, oldest first. */
export const statusesOf = (em: EntityManager, member: Member): Promise<MemberStatus[]> =>
  em.find(MemberStatus, { member }, { orderBy: { validFrom: 'asc' } });

/** The cells that a member belonged to, oldest first. */
export const membershipsOf = (em: EntityManager, member: Member): Promise<CellMembership[]> =>
  em.find(CellMembership, { member }, { orderBy: { validFrom: 'asc' } });
