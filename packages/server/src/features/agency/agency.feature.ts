import { OneReading } from '../../../migrations/0019-one-reading.ts';
import { type TableScope, throughReferences } from '../../database/scope.ts';
import { defineMessages } from '../../shared/messages.ts';
import { Agency } from './agency.entity.ts';
import { agencyById } from './agency.loaders.ts';
import { AgencyType } from './agency.type.ts';

/** State agencies and units (cơ quan, đơn vị). */
export const entities = [Agency] as const;

export const types = [AgencyType];

export const nodes = { Agency: agencyById };

/** Migrations since the baseline. */
export const migrations = [{ name: '0019-one-reading', class: OneReading }];

/** This feature gives common refusals only, in which an agency is named. */
export const messages = defineMessages({}, { Agency: 'cơ quan' });

export const scopes = {
  agency: {
    read: { permission: 'figures', rows: throughReferences },
    write: 'added only',
    audit: {},
  },
} satisfies Record<string, TableScope>;

export { sample } from './agency.sample.ts';
