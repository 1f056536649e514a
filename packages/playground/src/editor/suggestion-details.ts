import type { MonacoEditor } from '@graphiql/react';

/** The parts of the editor's list of suggestions that are used here; monaco has no types for them. */
interface SuggestController {
  widget: {
    value: { onDidFocus: (listener: () => void) => { dispose(): void }; _isDetailsVisible(): boolean };
  };
  toggleSuggestionDetails(): void;
}

/**
 * Opens the description beside the first suggestion; the editor hides it until Ctrl+Space is pressed a second time, and
 * keeps the user's choice from then on. Returns the function that takes this back.
 */
export function showSuggestionDetails(editor: MonacoEditor): () => void {
  const controller = editor.getContribution('editor.contrib.suggestController');
  if (!isSuggestController(controller)) return () => undefined;
  const widget = controller.widget.value;
  const listener = widget.onDidFocus(() => {
    if (!widget._isDetailsVisible()) controller.toggleSuggestionDetails();
    // A list that closes as it opens cannot show them yet.
    if (widget._isDetailsVisible()) listener.dispose();
  });
  return () => listener.dispose();
}

function isSuggestController(value: unknown): value is SuggestController {
  return typeof value === 'object' && value !== null && 'toggleSuggestionDetails' in value;
}
