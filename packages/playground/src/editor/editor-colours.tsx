import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** The colours of GraphiQL's themes, where the editor's own do not differ enough from the background. */
const themes = {
  'graphiql-LIGHT': {
    base: 'vs',
    rules: [
      { token: 'argument.identifier.gql', foreground: '5a57b8' },
      { token: 'annotation', foreground: '5f5f5f' },
    ],
    accent: '#b3075f',
    background: '#ffffff',
  },
  'graphiql-DARK': {
    base: 'vs-dark',
    rules: [
      { token: 'argument.identifier.gql', foreground: 'aaa6ff' },
      { token: 'annotation', foreground: 'c3c3c3' },
      { token: 'comment', foreground: '93c580' },
    ],
    accent: '#ff8fb7',
    background: '#212a3b',
  },
} as const;

/** Gives the editors the colours of the page, each with enough contrast to be read. */
export function EditorColours() {
  const monaco = useMonaco((state) => state.monaco);

  useEffect(() => {
    if (!monaco) return;
    for (const [name, { base, rules, accent, background }] of Object.entries(themes)) {
      monaco.editor.defineTheme(name, {
        base,
        inherit: true,
        rules: [...rules],
        colors: {
          'editor.background': '#ffffff00',
          'scrollbar.shadow': '#ffffff00',
          focusBorder: accent,
          'textLink.foreground': accent,
          'list.highlightForeground': accent,
          'list.focusHighlightForeground': accent,
          'editorHoverWidget.background': background,
          'editorSuggestWidget.background': background,
          'editorWidget.background': background,
          'menu.background': background,
          'quickInput.background': background,
        },
      });
    }
  }, [monaco]);

  return null;
}
