import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { checkKind } from '../organization/organization-checks.ts';
import { kindDetails } from '../organization/organization-kind-names.ts';
import type { OrganizationKind, OrganizationState } from '../organization/organization-state.entity.ts';
import { ruleOn } from '../regulation/rules.ts';
import { Position, type PositionRole } from './position.entity.ts';

/** The Vietnamese names of the roles, for messages. */
const names: Record<PositionRole, string> = {
  SECRETARY: 'bí thư',
  STANDING_DEPUTY_SECRETARY: 'phó bí thư thường trực',
  DEPUTY_SECRETARY: 'phó bí thư',
  STANDING_COMMITTEE_MEMBER: 'ủy viên ban thường vụ',
  COMMITTEE_MEMBER: 'đảng ủy viên, chi ủy viên',
  INSPECTION_COMMISSION_CHAIR: 'chủ nhiệm ủy ban kiểm tra',
};

/** A role as messages name it in both languages. */
export const roleDetails = (role: PositionRole) => ({ role, roleVi: names[role] });

/** Notes an organization with these states that does not have a role from a day on. */
export async function checkRole(
  em: EntityManager,
  problems: Problems,
  states: readonly OrganizationState[],
  role: PositionRole,
  date: Day,
): Promise<void> {
  const roles = await ruleOn(em, 'position.roles', date);
  const paths = { organization: ['input', 'organizationId'], date: ['input', 'effectiveOn'] };
  const hasRole = (kind: OrganizationKind) => roles[kind]?.includes(role);
  checkKind(problems, paths, states, date, hasRole, (kind) =>
    problems.add(['input', 'role'], 'ROLE_NOT_ALLOWED', { ...roleDetails(role), ...kindDetails(kind) }),
  );
}

/** The positions in an organization whose roles another kind does not have. */
export async function positionsWithoutRole(
  em: EntityManager,
  organization: Organization,
  kind: OrganizationKind,
  date: Day,
): Promise<Position[]> {
  const roles = (await ruleOn(em, 'position.roles', date))[kind] ?? [];
  const held = await em.find(Position, { organization, validTo: { $gt: date } });
  return held.filter(({ role }) => !roles.includes(role));
}
