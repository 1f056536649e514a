import { pick, useGraphiQL } from '@graphiql/react';
import { applyEdits } from '../editor/text-edits.ts';
import { operationOf, parseDocument } from './operation.ts';
import { dayOf, editOfDay, type QueryDay } from './query-day.ts';
import { useVariables } from './use-variables.ts';

/** The day of the whole query, and the function that states another one. */
export function useQueryDay(): QueryDay & {
  /** False where the query cannot be read or is not a query, and therefore takes no day. */
  takesDay: boolean;
  setDay: (day: string | undefined) => void;
} {
  const { documentAST, operationName, queryEditor } = useGraphiQL(
    pick('documentAST', 'operationName', 'queryEditor'),
  );
  const { values } = useVariables();
  const operation = operationOf(documentAST, operationName);
  const stated = operation ? dayOf(operation) : {};
  const fromVariable = stated.variable === undefined ? undefined : values?.[stated.variable];

  return {
    ...stated,
    ...(typeof fromVariable === 'string' && { day: fromVariable }),
    takesDay: operation?.operation === 'query',
    setDay(day) {
      if (!queryEditor) return;
      const text = queryEditor.getValue();
      // The editor may be ahead of what GraphiQL has parsed, so the offsets come from its present text.
      const present = operationOf(parseDocument(text), operationName);
      const edit = present && editOfDay(text, present, day);
      if (edit) applyEdits(queryEditor, [edit]);
    },
  };
}
