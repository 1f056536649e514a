import { Agency } from './agency.entity.ts';
import { agencyById } from './agency.loaders.ts';
import { AgencyType } from './agency.type.ts';

/** State agencies and units (cơ quan, đơn vị). */
export const entities = [Agency] as const;

export const types = [AgencyType];

export const nodes = { Agency: agencyById };

export { messages } from './agency.messages.ts';
export { sample } from './agency.sample.ts';
export { scopes } from './agency.scope.ts';
