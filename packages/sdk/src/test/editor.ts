import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// The compiler that editors still bring; TypeScript 7 has no interface for programs.
import typescript from 'typescript-6';

const { ScriptSnapshot, createLanguageService, displayPartsToString, sys } = typescript;

const options: typescript.CompilerOptions = {
  allowImportingTsExtensions: true,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.Bundler,
  noEmit: true,
  paths: {
    '@dangbo/sdk': [fileURLToPath(new URL('../index.ts', import.meta.url))],
    '@dangbo/sdk/*': [fileURLToPath(new URL('../*.ts', import.meta.url))],
  },
  strict: true,
  target: typescript.ScriptTarget.ES2023,
  types: [],
};

/** An editor with one open module. `|` marks the place asked about in a source, and is not part of it. */
export function openEditor() {
  const file = join(import.meta.dirname, 'consumer.ts');
  let text = '';
  let version = 0;
  const service = createLanguageService({
    fileExists: sys.fileExists,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => import.meta.dirname,
    getDefaultLibFileName: typescript.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptSnapshot: (name) => {
      const content = name === file ? text : sys.readFile(name);
      return content === undefined ? undefined : ScriptSnapshot.fromString(content);
    },
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    readFile: sys.readFile,
  });

  function open(marked: string): number {
    text = marked.replace('|', '');
    version += 1;
    return marked.indexOf('|');
  }

  return {
    /** Returns the description that is shown for the name at the mark. */
    describe: (marked: string): string => {
      const found = service.getQuickInfoAtPosition(file, open(marked));
      return displayPartsToString(found?.documentation);
    },
    /** Returns the names that are proposed at the mark. */
    complete: (marked: string): string[] =>
      service.getCompletionsAtPosition(file, open(marked), {})?.entries.map(({ name }) => name) ?? [],
  };
}
