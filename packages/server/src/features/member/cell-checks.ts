import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { byKey } from '../../graph/loader.ts';
import type { Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { checkKind } from '../organization/organization-checks.ts';
import { kindDetails } from '../organization/organization-kind-names.ts';
import { warnOfSize } from '../organization/organization-size.ts';
import {
  cellKinds,
  type OrganizationKind,
  type OrganizationState,
} from '../organization/organization-state.entity.ts';

/** Notes an organization with these states that is not a cell which can have members from a day on. */
export function checkCell(
  problems: Problems,
  paths: { cell: InputPath; date: InputPath },
  states: readonly OrganizationState[],
  date: Day,
): void {
  const { cell: organization, date: datePath } = paths;
  const isCell = (kind: OrganizationKind) => cellKinds.includes(kind);
  checkKind(problems, { organization, date: datePath }, states, date, isCell, (kind) =>
    problems.add(organization, 'NOT_A_CELL', kindDetails(kind)),
  );
}

/** Notes organizations whose subtrees have too few or too many members on a day. */
export async function warnOfSizeOn(
  em: EntityManager,
  warnings: Problems,
  organizations: readonly { id: number; path: InputPath }[],
  day: Day,
): Promise<void> {
  const db: ReadDatabase = em.getKysely();
  const ids = organizations.map(({ id }) => id);
  const rows = await db
    .selectFrom('organization_state')
    .leftJoin('organization_closure', (join) =>
      join
        .onRef('organization_closure.ancestor_id', '=', 'organization_state.organization_id')
        .on(holdsOn('organization_closure', day)),
    )
    .leftJoin('cell_membership', (join) =>
      join
        .onRef('cell_membership.organization_id', '=', 'organization_closure.descendant_id')
        .on(holdsOn('cell_membership', day)),
    )
    .leftJoin('member_status', (join) =>
      join
        .onRef('member_status.member_id', '=', 'cell_membership.member_id')
        .on(holdsOn('member_status', day)),
    )
    .where('organization_state.organization_id', 'in', ids)
    .where(holdsOn('organization_state', day))
    .groupBy(['organization_state.organization_id', 'organization_state.name', 'organization_state.kind'])
    .select([
      'organization_state.organization_id as id',
      'organization_state.name',
      'organization_state.kind',
      sql<number>`count(cell_membership.id)::int`.as('members'),
      sql<number>`(count(*) filter (where member_status.status = 'OFFICIAL'))::int`.as('officialMembers'),
    ])
    .execute();
  const sizes = byKey(rows, 'id');
  const known = organizations.flatMap(({ id, path }) => {
    const size = sizes.get(id);
    return size ? [{ path, ...size }] : [];
  });
  await warnOfSize(em, warnings, known, day);
}
