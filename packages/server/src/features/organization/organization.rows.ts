import { type Selection, sql } from 'kysely';
import type { Bindable, Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import type { FigureOrder, OrderExpression } from '../../graph/connection.ts';
import type { FilterParams } from '../../graph/filter.ts';
import type { Day } from '../../shared/dates.ts';
import type { OrganizationOrder, OrganizationOrderField } from './organization.input.ts';
import { organizationFilter } from './organization-filter.ts';

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

/** An organization; in lists with its state on the list's day, which its fields use for that day. */
export type OrganizationRow = Selection<Tables, 'organization', (typeof organizationColumns)[number]> &
  Partial<Selection<Tables, 'organization_state', (typeof stateColumns)[number]> & { asOf: Bound<Day> }>;

/** The parameters of a list of organizations: the day, and the filter. */
export interface OrganizationsOn {
  asOf: Bound<Day>;
  filter?: FilterParams | undefined;
  maxDepth?: number | undefined;
  /** The figure's parameters, such as its year. */
  figureOf?: { year?: Bound<number> | undefined; grade?: Bound<string> | undefined };
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

/** The organizations that existed on a day and match a filter. */
export const filteredOrganizations = (db: ReadDatabase, { asOf, filter, isScoped }: OrganizationsOn) => {
  const query = organizationsOn(db, { asOf });
  return filter ? query.where(organizationFilter.condition(filter, { db, asOf, isScoped })) : query;
};

/** An order by a figure, and the fields of the order's input that are the figure's parameters. */
type OrganizationFigureOrder = FigureOrder<OrganizationsOn> & {
  needs: readonly (keyof OrganizationOrder & ('year' | 'grade'))[];
};

type OrganizationOrderExpression =
  | Exclude<OrderExpression<OrganizationsOn>, FigureOrder<OrganizationsOn>>
  | OrganizationFigureOrder;

const addedBy = (feature: string) => () => {
  throw new Error(`This order is added by the feature "${feature}", which is not loaded.`);
};

/** The orders of lists of organizations, to which features add those by their own records. */
export const organizationOrders: Record<OrganizationOrderField, OrganizationOrderExpression> = {
  CODE: sql<string>`organization.code`,
  NAME: sql<string>`organization_state.sort_key`,
  MEMBER_COUNT: addedBy('member'),
  SECRETARY_HEADS_AGENCY: addedBy('position'),
  RATING: addedBy('rating'),
  GRADE_SHARE: addedBy('rating'),
};
