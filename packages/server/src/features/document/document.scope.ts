import { rules, type TableScope, throughReferences } from '../../database/scope.ts';

export const scopes = {
  document_type: rules,
  document: {
    read: { permission: 'figures', rows: throughReferences },
    write: 'added and completed',
    audit: {},
  },
} satisfies Record<string, TableScope>;
