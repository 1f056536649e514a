import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import type { Context } from '../../graph/context.ts';
import { splitSuggestion } from '../../graph/request-vietnamese.ts';
import { isGranted } from '../../shared/permission.ts';
import { forbidden } from '../scope/field-rules.ts';

/** Exposes the schema only to callers who may see it: by introspection, and by the suggestions in errors. */
export const hidesSchema: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue: { viewer } }) => {
    if (isGranted(viewer.scopes.schema)) return;
    return {
      didResolveOperation: async ({ document }) => {
        const name = introspectedIn(document);
        if (name !== undefined) throw forbidden(name, 'schema');
      },

      // Before they are formatted, in either language.
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors) [error.message] = splitSuggestion(error.message);
      },
    };
  },
};

/** The first field of a document that reads the schema; `__typename` reads none. */
function introspectedIn(document: DocumentNode): string | undefined {
  let found: string | undefined;
  visit(document, {
    [Kind.FIELD]: ({ name: { value } }) => {
      if (value === '__schema' || value === '__type') found ??= value;
    },
  });
  return found;
}
