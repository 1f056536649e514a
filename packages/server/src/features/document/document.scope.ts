import { type TableScope, throughReferences } from '../../database/scope.ts';

export const scopes = {
  document: {
    read: { permission: 'figures', rows: throughReferences },
    write: 'added only',
    audit: {},
  },
} satisfies Record<string, TableScope>;
