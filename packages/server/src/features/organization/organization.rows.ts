import type { Selection } from 'kysely';
import type { Bindable, Bound } from '../../database/bound.ts';
import { holdsOn, matchesSearch } from '../../database/search.ts';
import type { ReadDatabase, Tables } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import type { OrganizationFilter } from './organization.input.ts';

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
export interface OrganizationsOn extends Pick<OrganizationFilter, 'kinds' | 'search'> {
  asOf: Bound<Day>;
  maxDepth?: number | undefined;
  /** True where the caller's scope for figures is restricted to some subtrees. */
  isScoped: boolean;
}

/** The organizations that existed on a day and pass the filter, with their state on that day. */
export function organizationsOn(
  db: ReadDatabase,
  { asOf, kinds, search }: Pick<OrganizationsOn, 'kinds' | 'search'> & { asOf: Bindable<Day> },
) {
  let query = db
    .selectFrom('organization_state')
    .innerJoin('organization', 'organization.id', 'organization_state.organization_id')
    .select([...organizationColumns, ...stateColumns])
    .where(holdsOn('organization_state', asOf));
  if (kinds) query = query.where('organization_state.kind', 'in', kinds);
  return query.where((eb) => eb.and(matchesSearch('organization_state.search_text', search)));
}
