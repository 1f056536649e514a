import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import type { Context } from '../../graph/context.ts';
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

      willSendResponse: async ({ response: { body } }) => {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        if (body.kind === 'single' && errors) body.singleResult.errors = withoutSuggestions(errors);
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

/** graphql-js ends its messages with names that resemble the unknown one. */
const withoutSuggestions = <Errors>(errors: Errors): Errors =>
  JSON.parse(JSON.stringify(errors), (_, value) =>
    typeof value === 'string' ? value.replace(/ ?Did you mean .+\?$/s, '') : value,
  );
