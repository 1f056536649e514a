import type { MonacoEditor } from '@graphiql/react';

/** A change of a text: what is from `start` to `end` becomes `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits to an editor as one step, which Ctrl+Z takes back. */
export function applyEdits(editor: MonacoEditor, edits: TextEdit[]): void {
  const model = editor.getModel();
  if (!model) return;
  editor.pushUndoStop();
  editor.executeEdits(
    'dangbo',
    edits.map(({ start, end, text }) => {
      const from = model.getPositionAt(start);
      const to = model.getPositionAt(end);
      return {
        range: {
          startLineNumber: from.lineNumber,
          startColumn: from.column,
          endLineNumber: to.lineNumber,
          endColumn: to.column,
        },
        text,
      };
    }),
  );
  editor.pushUndoStop();
}
