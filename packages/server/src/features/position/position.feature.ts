import './position.filters.ts';
import { EndReasons } from '../../../migrations/0026-end-reasons.ts';
import { AgencyHeadEndDocument } from '../../../migrations/0028-agency-head-end-document.ts';
import { agencyHeadById } from './agency-head.loaders.ts';
import * as headFields from './agency-head.resolver.ts';
import { AgencyHead, CommitteeTerm, Position } from './position.entity.ts';
import { positionById } from './position.loaders.ts';
import { positionMutations } from './position.mutations.ts';
import * as fields from './position.resolver.ts';

/** Party positions (chức vụ), the terms of committees, and the heads of agencies. */
export const entities = [CommitteeTerm, Position, AgencyHead] as const;

export const resolvers = [...Object.values(fields), ...Object.values(headFields), ...positionMutations];

export const nodes = { Position: positionById, AgencyHead: agencyHeadById };

/** Migrations since the baseline. */
export const migrations = [
  { name: '0026-end-reasons', class: EndReasons },
  { name: '0028-agency-head-end-document', class: AgencyHeadEndDocument },
];

export { messages } from './position.messages.ts';
export { sample } from './position.sample.ts';
export { scopes } from './position.scope.ts';
