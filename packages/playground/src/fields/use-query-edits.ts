import { pick, useGraphiQL, useOperationsEditorState } from '@graphiql/react';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { useMemo } from 'react';
import { applyEdits, type TextEdit } from '../editor/text-edits.ts';
import { operationOf, parseDocument } from '../variables/operation.ts';
import { withoutUnusedVariables } from './argument-edits.ts';

/** The open query as it was parsed, with the text that its positions are in. */
interface ParsedQuery {
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** The open query, and the function that changes its text. */
export interface QueryEdits {
  query: ParsedQuery;
  change: (edits: TextEdit[]) => void;
}

/** The open query, undefined where it cannot be read, and the function that changes its text. */
export function useQueryEdits(): Partial<QueryEdits> & Pick<QueryEdits, 'change'> {
  const { queryEditor, operationName } = useGraphiQL(pick('queryEditor', 'operationName'));
  // GraphiQL's own document follows a tenth of a second after the text, in which a tick would be lost.
  const [text] = useOperationsEditorState();
  const document = useMemo(() => parseDocument(text), [text]);
  const operation = operationOf(document, operationName);
  const query: ParsedQuery | undefined = document && operation && { text, document, operation };

  return {
    ...(query && { query }),
    change(edits: TextEdit[]) {
      if (!queryEditor || !query) return;
      applyEdits(queryEditor, withoutUnusedVariables(query.text, query.document, query.operation, edits));
    },
  };
}
