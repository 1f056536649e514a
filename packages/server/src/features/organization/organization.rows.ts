import { type Expression, type SqlBool, sql } from 'kysely';
import type { Bindable, Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { OrderExpression } from '../../graph/connection.ts';
import type { FilterParams } from '../../graph/filter.ts';
import type { Day } from '../../shared/dates.ts';
import type { Organization } from './organization.entity.ts';
import type { OrganizationOrderField } from './organization.input.ts';
import { organizationFilter } from './organization-filter.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

/** The state of an organization on a day. */
interface StateRow {
  name: string;
  kind: OrganizationKind;
  parentId: number | null;
  agencyId: number | null;
}

/** An organization; in lists with its state on the list's day, which its fields use for that day. */
export type OrganizationRow = Pick<
  Organization,
  | 'id'
  | 'code'
  | 'version'
  | 'establishedOn'
  | 'establishedOnPrecision'
  | 'dissolvedOn'
  | 'dissolvedOnPrecision'
> &
  Partial<StateRow & { asOf: Bound<Day> }>;

export const organizationColumns = [
  'organization.id',
  'organization.code',
  'organization.version',
  'organization.established_on as establishedOn',
  'organization.established_on_precision as establishedOnPrecision',
  'organization.dissolved_on as dissolvedOn',
  'organization.dissolved_on_precision as dissolvedOnPrecision',
] as const;

const stateColumns = [
  'organization_state.name',
  'organization_state.kind',
  'organization_state.parent_id as parentId',
  'organization_state.agency_id as agencyId',
] as const;

/**
 * An organization's state on a day: outside its existence, the nearest known one (the last that had begun, or before
 * the first, the first).
 */
export const nearestStates = (db: ReadDatabase, organizationId: Expression<number>, asOf: Bound<Day>) =>
  db
    .selectFrom('organization_state')
    .select(['organization_state.name', 'organization_state.kind'])
    .where('organization_state.organization_id', '=', organizationId)
    .orderBy(sql`organization_state.valid_from > ${asOf}::date`)
    .orderBy(sql`abs(organization_state.valid_from - ${asOf}::date)`)
    .limit(1);

/** The parameters of a list of organizations: the day, and the filter. */
export interface OrganizationsOn {
  asOf: Bound<Day>;
  filter?: FilterParams | undefined;
  maxDepth?: number | undefined;
  /** True where the caller's scope for figures is restricted to some subtrees. */
  isScoped: boolean;
}

/** The organizations that existed on a day, with their state on that day. */
export const organizationsOn = (db: ReadDatabase, { asOf }: { asOf: Bindable<Day> }) =>
  db
    .selectFrom('organization_state')
    .innerJoin('organization', 'organization.id', 'organization_state.organization_id')
    .select([...organizationColumns, ...stateColumns])
    .where(holdsOn('organization_state', asOf));

/** Those of them that match a filter. */
const filteredOrganizations = (db: ReadDatabase, { asOf, filter }: OrganizationsOn) => {
  const query = organizationsOn(db, { asOf });
  return filter ? query.where(organizationFilter.condition(filter, { db, asOf })) : query;
};

/** The orders of lists of organizations, to which features add those by their own records. */
export const organizationOrders: Record<OrganizationOrderField, OrderExpression<OrganizationsOn>> = {
  CODE: sql<string>`organization.code`,
  NAME: sql<string>`organization_state.sort_key`,
  MEMBER_COUNT: () => {
    throw new Error('The order MEMBER_COUNT is added by the feature of members.');
  },
};
const orders = organizationOrders;
const id = sql<number>`organization.id`;
const known = ({ asOf }: OrganizationsOn): Partial<OrganizationRow> => ({ asOf });

/** All organizations; with a scope starting from those in it, since PostgreSQL would otherwise read all. */
export const everyOrganization = {
  rows: (db: ReadDatabase, _parent: Expression<number>, filter: OrganizationsOn) => {
    const query = filteredOrganizations(db, filter);
    if (!filter.isScoped) return query;
    return query.where(
      sql<SqlBool>`organization.id in (select seen.organization_id from organization_in_figures as seen)`,
    );
  },
  orders,
  id,
  known,
};

/** The organizations directly under one. */
export const childrenRelation = {
  rows: (db: ReadDatabase, parent: Expression<number>, filter: OrganizationsOn) =>
    filteredOrganizations(db, filter).where('organization_state.parent_id', '=', parent),
  orders,
  id,
  known,
};

/** The organizations under one at any depth. */
export const descendantsRelation = {
  rows: (db: ReadDatabase, parent: Expression<number>, filter: OrganizationsOn) => {
    const query = filteredOrganizations(db, filter)
      .innerJoin('organization_closure', 'organization_closure.descendant_id', 'organization.id')
      .where('organization_closure.ancestor_id', '=', parent)
      .where('organization_closure.depth', '>', 0)
      .where(holdsOn('organization_closure', filter.asOf));
    return filter.maxDepth == null ? query : query.where('organization_closure.depth', '<=', filter.maxDepth);
  },
  orders,
  id,
  known,
};
