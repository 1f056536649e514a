import { cellKinds, type OrganizationKind } from '../features/organization/organization-state.entity.ts';
import type { ReportData } from './report-data.ts';

export const isCell = (kind: OrganizationKind): boolean => cellKinds.includes(kind);

/** Reports whether an organization has grassroots organizations below it, and so figures of them. */
export const isAboveGrassroots = (kind: OrganizationKind): boolean =>
  kind === 'PROVINCIAL_COMMITTEE' || kind === 'BLOC_COMMITTEE';

/** The day of dissolution, as far as it is known, of an organization that no longer existed on a day; else null. */
export const dissolvedBy = ({ dissolvedOn }: Pick<ReportData, 'dissolvedOn'>, day: string): string | null =>
  dissolvedOn !== null && dissolvedOn <= day ? dissolvedOn : null;
