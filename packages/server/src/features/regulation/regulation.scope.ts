import { rules, type TableScope } from '../../database/scope.ts';

export const scopes = { regulation: rules } satisfies Record<string, TableScope>;
