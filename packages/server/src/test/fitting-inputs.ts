import { encodeId } from '../graph/node.ts';
import { type Actor, findOne, rootOf, versionOf } from './actor.ts';
import { changeableIds } from './changeable-ids.ts';

/** What of an input takes more than sensible values. */
export type Fitting = (actor: Actor) => Promise<object> | object;

const aboutMember = async (actor: Actor) => ({
  memberId: actor.ids.Member,
  expectedVersion: await versionOf(actor, 'member', actor.ids.Member),
});

/** Which kind may be established under which. */
const kindsUnder: Record<string, string> = {
  BLOC_COMMITTEE: 'GRASSROOTS_CELL',
  DEPARTMENT_COMMITTEE: 'SUBORDINATE_CELL',
  GRASSROOTS_COMMITTEE: 'SUBORDINATE_CELL',
};

const ownAccount = async (actor: Actor) => {
  const prefix = actor.done.get('createApiKey')?.apiKey.prefix;
  const key = await findOne<{ id: number }>(
    actor,
    `select account_id as id from api_key where prefix = '${prefix}'`,
  );
  return { accountId: encodeId('Account', Number(key?.id)) };
};

/** What beside sensible values makes each act succeed after those above it, in every way that it is done. */
export const fitting: Record<string, readonly Fitting[]> = {
  upgradeOrganization: [
    async (actor) => {
      const cell = await findOne<{ id: number; version: number; members: number[] }>(
        actor,
        `select organization.id, version, array_agg(distinct member_id) as members from organization
        join organization_state as state on state.organization_id = organization.id and kind = 'GRASSROOTS_CELL'
          and state.valid_to = 'infinity'
        join organization_closure on descendant_id = organization.id and ancestor_id in (${actor.roots.edit})
        join cell_membership as here on here.organization_id = organization.id and here.valid_to = 'infinity'
        where not exists (select from organization_state as child where child.parent_id = organization.id)
        group by organization.id order by organization.id limit 1`,
      );
      const members = (cell?.members ?? []).map((id) => encodeId('Member', id));
      const halves = [members.slice(0, 3), members.slice(3)].map((memberIds, index) => ({
        code: `QA-${actor.key}-${index}`,
        name: `Chi bộ ${index} ${actor.key}`,
        memberIds,
      }));
      return {
        effectiveOn: '2021-03-01',
        cells: halves,
        ...(cell && { organizationId: encodeId('Organization', cell.id), expectedVersion: cell.version }),
      };
    },
  ],
  establishOrganization: [
    async (actor) => {
      const state = await findOne<{ kind: string }>(
        actor,
        `select kind from organization_state where organization_id = ${actor.roots.edit?.[0]} and valid_to = 'infinity'`,
      );
      return {
        parentId: rootOf(actor, 'edit'),
        kind: kindsUnder[state?.kind ?? ''],
        code: `QA-${actor.key}`,
        effectiveOn: '2021-06-01',
      };
    },
  ],
  admitMember: [
    async (actor) => {
      const last = await findOne<{ id: number }>(actor, 'select max(id) as id from member');
      // Where the cell of before is a committee by now, one of those that it was divided into.
      const { Organization } = await changeableIds(actor.database, actor.roots.edit ?? []);
      return {
        cellId: Organization,
        fileNumber: `${String(900_000 + Number(last?.id))}QA`,
        admissionDecidedOn: '2021-07-01',
        admittedOn: '2021-07-10',
      };
    },
  ],
  updateMemberProfile: [
    async (actor) => ({
      ...(await aboutMember(actor)),
      profile: { occupation: `Thợ ${actor.key}`, phone: '0912 345 678' },
    }),
  ],
  recognizeOfficialMember: [
    async (actor) => {
      const memberId = actor.done.get('admitMember')?.member?.id;
      return {
        memberId,
        expectedVersion: await versionOf(actor, 'member', memberId),
        decidedOn: '2022-08-01',
      };
    },
  ],
  appointToPosition: [
    async (actor) => {
      const organizationId = rootOf(actor, 'edit');
      return {
        organizationId,
        expectedVersion: await versionOf(actor, 'organization', organizationId),
        role: 'SECRETARY',
        replaceHolder: true,
        effectiveOn: '2022-09-01',
      };
    },
  ],
  decideRatings: [
    ({ ids, done }) => ({
      year: 2022,
      decidedOn: '2022-12-31',
      memberRatings: [{ memberId: ids.Member, grade: 'EXCELLENT' }],
      organizationRatings: [
        { organizationId: done.get('establishOrganization')?.organization?.id, grade: 'EXCELLENT' },
      ],
    }),
  ],
  transferMember: [
    async (actor) => ({
      ...(await aboutMember(actor)),
      toCellId: actor.done.get('establishOrganization')?.organization?.id,
      effectiveOn: '2023-05-05',
    }),
    async (actor) => ({
      ...(await aboutMember(actor)),
      outsidePlace: `Nơi khác ${actor.key}`,
      effectiveOn: '2023-08-08',
    }),
  ],
  createApiKey: [(actor) => ({ organizationId: rootOf(actor, 'access') })],
  rotateApiKey: [({ done }) => ({ prefix: done.get('createApiKey')?.apiKey.prefix })],
  revokeApiKey: [({ done }) => ({ prefix: done.get('createApiKey')?.apiKey.prefix })],
  grantRole: [
    async (actor) => ({
      ...(await ownAccount(actor)),
      organizationId: rootOf(actor, 'access'),
    }),
  ],
  endGrant: [({ done }) => ({ grantId: done.get('grantRole')?.grant.id })],
  disableAccount: [ownAccount],
  enableAccount: [ownAccount],
};
