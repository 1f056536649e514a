import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { checkAfterMeetings } from '../../features/meeting/check-after-meetings.ts';
import type { Organization } from '../../features/organization/organization.entity.ts';
import { statesOf } from '../../features/organization/organization.records.ts';
import { checkKind, checkParent } from '../../features/organization/organization-checks.ts';
import { kindDetails } from '../../features/organization/organization-kind-names.ts';
import type {
  OrganizationKind,
  OrganizationState,
} from '../../features/organization/organization-state.entity.ts';
import { ruleOn } from '../../features/regulation/rules.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { checkAfter, checkPastDay } from '../../shared/input-checks.ts';

const datePath = ['input', 'effectiveOn'];
const organizationPath = ['input', 'organizationId'];

/** Returns the state that an upgrade on a day ends; notes an organization that cannot be upgraded then. */
export async function readUpgradable(
  em: EntityManager,
  problems: Problems,
  organization: Organization,
  date: Day,
): Promise<OrganizationState> {
  const states = await statesOf(em, organization);
  const last = states.at(-1);
  if (last === undefined) throw new Error(`organization ${organization.id} has no state`);
  checkPastDay(problems, datePath, date);
  const paths = { organization: organizationPath, date: datePath };
  const isUpgradable = (kind: OrganizationKind) => kind === 'GRASSROOTS_CELL';
  checkKind(problems, paths, states, date, isUpgradable, (kind) =>
    problems.add(organizationPath, 'KIND_NOT_UPGRADABLE', kindDetails(kind)),
  );
  problems.refuseIfAny();
  checkAfter(problems, datePath, date, last.validFrom);
  if (last.parent) {
    const parentStates = await statesOf(em, last.parent);
    const placed = { kind: 'GRASSROOTS_COMMITTEE', states: parentStates, effectiveOn: date } as const;
    await checkParent(em, problems, organizationPath, placed);
  }
  await checkChildren(em, problems, organization, date);
  await checkAfterMeetings(em, problems, datePath, organization, date);
  return last;
}

/** Notes children, such as party groups, that are not allowed under a committee. */
async function checkChildren(
  em: EntityManager,
  problems: Problems,
  { id }: Organization,
  date: Day,
): Promise<void> {
  const db: ReadDatabase = em.getKysely();
  const children = await db
    .selectFrom('organization_state')
    .innerJoin('organization', 'organization.id', 'organization_state.organization_id')
    .select(['organization.code', 'organization_state.kind'])
    .where('organization_state.parent_id', '=', id)
    .where('organization_state.valid_to', '>', date)
    .orderBy('organization.code')
    .execute();
  const parents = await ruleOn(em, 'organization.parent-kinds', date);
  const misplaced = children.filter(({ kind }) => !parents[kind]?.includes('GRASSROOTS_COMMITTEE'));
  if (misplaced.length > 0) {
    const codes = misplaced.map(({ code }) => code).join(', ');
    problems.add(organizationPath, 'CHILDREN_NOT_ALLOWED', { codes });
  }
}
