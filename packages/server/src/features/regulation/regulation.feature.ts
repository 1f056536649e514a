import { rules, type TableScope } from '../../database/scope.ts';
import { Regulation } from './regulation.entity.ts';

/** Rules of the domain as data with the days on which they are in force. */
export const entities = [Regulation] as const;

export const scopes = { regulation: rules } satisfies Record<string, TableScope>;
