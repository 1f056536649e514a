import { type SqlBool, sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { checkHeldFrom } from '../../shared/input-checks.ts';
import { lastChangeOf } from '../../shared/intervals.ts';
import type { Member } from '../member/member.entity.ts';
import { statusesOf } from '../member/member.records.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { AppointToPositionInput } from './appoint-to-position.input.ts';
import { Position } from './position.entity.ts';
import { roleDetails } from './position-roles.ts';

const datePath = ['input', 'effectiveOn'];
const memberPath = ['input', 'memberId'];

/** Notes a member who is not official, or not in the organization's subtree, from a day on. */
export async function checkHolder(
  em: EntityManager,
  problems: Problems,
  { member, organization, date }: { member: Member; organization: Organization; date: Day },
): Promise<void> {
  const mustBeOfficial = await ruleOn(em, 'position.requires-official', date);
  const statuses = (await statusesOf(em, member)).filter(({ status }) =>
    mustBeOfficial ? status === 'OFFICIAL' : status !== 'ENDED',
  );
  checkHeldFrom(problems, datePath, date, statuses, () =>
    problems.add(memberPath, mustBeOfficial ? 'NOT_OFFICIAL' : 'NOT_A_MEMBER_ON', { date }),
  );
  checkHeldFrom(problems, datePath, date, await timesUnder(em, member, organization), () =>
    problems.add(memberPath, 'NOT_IN_ORGANIZATION', { date }),
  );
}

/** The intervals in which a member belonged to an organization or one below it. */
async function timesUnder(em: EntityManager, member: Member, organization: Organization) {
  const db: ReadDatabase = em.getKysely();
  return db
    .selectFrom('cell_membership')
    .innerJoin(
      'organization_closure',
      'organization_closure.descendant_id',
      'cell_membership.organization_id',
    )
    .select([
      sql<Day>`greatest(cell_membership.valid_from, organization_closure.valid_from)`.as('validFrom'),
      sql<Day>`least(cell_membership.valid_to, organization_closure.valid_to)`.as('validTo'),
    ])
    .where('cell_membership.member_id', '=', member.id)
    .where('organization_closure.ancestor_id', '=', organization.id)
    .where(sql<SqlBool>`cell_membership.valid_from < organization_closure.valid_to
      and organization_closure.valid_from < cell_membership.valid_to`)
    .execute();
}

/** The positions that the appointment ends; notes those that prevent it. */
export async function positionsReplaced(
  em: EntityManager,
  problems: Problems,
  { member, organization }: { member: Member; organization: Organization },
  { role, effectiveOn, replaceHolder }: AppointToPositionInput,
): Promise<Position[]> {
  const withSingleHolder = await ruleOn(em, 'position.single-holder', effectiveOn);
  const exclusive = await ruleOn(em, 'position.exclusive-roles', effectiveOn);
  const held = await em.find(
    Position,
    { organization, validTo: { $gt: effectiveOn }, $or: [{ role }, { member }] },
    { populate: ['member'], orderBy: { validFrom: 'asc' } },
  );
  const inTheWay = held.filter((position) => {
    if (position.member !== member) return withSingleHolder.includes(role);
    return position.role === role || [position.role, role].every((each) => exclusive.includes(each));
  });
  return inTheWay.filter((position) => {
    // Positions that changed later are history, with or without `replaceHolder`: `endPositions` notes them.
    if (lastChangeOf(position) > effectiveOn) return true;
    const { member: holder, validFrom: since } = position;
    if (holder === member && (position.role === role || !replaceHolder)) {
      problems.add(memberPath, 'ALREADY_HELD', { ...roleDetails(position.role), since });
      return false;
    }
    if (!replaceHolder) {
      problems.add(['input', 'role'], 'POSITION_TAKEN', { holder: holder.fullName, since });
      return false;
    }
    return true;
  });
}
