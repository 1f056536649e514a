import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const table = fileURLToPath(new URL('editor-words.vi.ts', import.meta.url));

/** The places where the editor's English words go out: `before` becomes `after`. */
const places = {
  // All of Monaco's own.
  '/monaco-editor/esm/vs/nls.js': [
    [/(export function localize\(data[^)]*\) \{)/, '$1\n    message = inPageLanguage(message);'],
    [/message = originalMessage;/, 'message = inPageLanguage(originalMessage);'],
  ],
  // The actions that GraphiQL adds to the menu of an editor.
  '/@graphiql/react/dist/constants.js': [
    [/label: ("[^"]+"),/g, 'get label() { return inPageLanguage($1); },'],
  ],
} satisfies Record<string, [before: RegExp, after: string][]>;

/**
 * Gives the menus and the search box of the editors Vietnamese words, which Monaco's packages of languages do not have.
 * The words follow the language of the page as it is when the editors arrive.
 */
export function editorWords(): Plugin {
  return {
    name: 'editor-words',
    apply: 'build',
    transform: {
      filter: { id: /\/(?:monaco-editor\/esm\/vs\/nls|@graphiql\/react\/dist\/constants)\.js$/ },
      handler(code, file) {
        const [, edits = []] = Object.entries(places).find(([path]) => file.endsWith(path)) ?? [];
        let changed = code;
        for (const [before, after] of edits) {
          if (changed.search(before) < 0) return this.error(`${file} has its words elsewhere`);
          changed = changed.replace(before, after);
        }
        return `import { inPageLanguage } from '${table}';\n${changed}`;
      },
    },
  };
}
