import { type TableScope, throughReferences } from '../../database/scope.ts';

export const scopes = {
  agency: {
    read: { permission: 'figures', rows: throughReferences },
    write: 'added only',
    audit: {},
  },
} satisfies Record<string, TableScope>;
