import { pick, useGraphiQL, useMonaco } from '@graphiql/react';
import { buildClientSchema, introspectionFromSchema } from 'graphql';
import { useEffect } from 'react';
import { inVietnamese } from '../../../server/src/graph/request-vietnamese.ts';
import { useLanguage } from '../language.tsx';
import { notSentResponse } from './not-sent.ts';
import { withDescriptionsIn } from './schema-language.ts';
import { showSuggestionDetails } from './suggestion-details.ts';

/** Gives the editor's suggestions, hints and errors in the language of the page. */
export function EditorLanguage() {
  const { language, text } = useLanguage();
  const { schema, uriInstanceId, queryEditor, responseEditor } = useGraphiQL(
    pick('schema', 'uriInstanceId', 'queryEditor', 'responseEditor'),
  );
  const { monaco, monacoGraphQL } = useMonaco(pick('monaco', 'monacoGraphQL'));

  useEffect(() => {
    if (!schema || !monacoGraphQL) return;
    // GraphiQL gives the editor the schema with descriptions in both languages; this comes after it.
    const halved = withDescriptionsIn(language, introspectionFromSchema(schema, { schemaDescription: true }));
    monacoGraphQL.setSchemaConfig([
      { uri: `${uriInstanceId}schema.graphql`, schema: buildClientSchema(halved) },
    ]);
  }, [schema, monacoGraphQL, uriInstanceId, language]);

  useEffect(() => {
    if (!monaco || language !== 'vi') return;
    const listener = monaco.editor.onDidChangeMarkers((resources) => {
      for (const resource of resources) {
        const model = monaco.editor.getModel(resource);
        if (model?.getLanguageId() !== 'graphql') continue;
        const markers = monaco.editor.getModelMarkers({ resource, owner: 'graphql' });
        const translated = markers.map((marker) => ({ ...marker, message: inVietnamese(marker.message) }));
        // Translated messages stay as they are, so that this ends.
        if (translated.some(({ message }, index) => message !== markers[index]?.message)) {
          monaco.editor.setModelMarkers(model, 'graphql', translated);
        }
      }
    });
    return () => listener.dispose();
  }, [monaco, language]);

  useEffect(() => {
    const listener = responseEditor?.onDidChangeModelContent(() => {
      const translated = notSentResponse(responseEditor.getValue(), text);
      if (translated !== undefined) responseEditor.setValue(translated);
    });
    return () => listener?.dispose();
  }, [responseEditor, text]);

  useEffect(() => (queryEditor ? showSuggestionDetails(queryEditor) : undefined), [queryEditor]);

  return null;
}
