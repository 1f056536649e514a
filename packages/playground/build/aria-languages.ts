import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import * as vietnamese from './aria-strings.vi.ts';

const vietnameseFile = fileURLToPath(new URL('aria-strings.vi.ts', import.meta.url));

/**
 * Gives the parts of React Aria their words for screen readers in English and Vietnamese, which it has not, instead of
 * its own 34 languages.
 */
export function ariaLanguages(): Plugin {
  const id = /\/react-(?:aria|stately|aria-components)\/dist\/private\/.*intlStrings\.mjs$/;
  return {
    name: 'aria-languages',
    apply: 'build',
    transform: {
      filter: { id },
      handler(code, file) {
        const english = /"([^"]+en-US\.mjs)"/.exec(code)?.[1];
        if (english === undefined) return this.error(`${file} has no English words`);
        const part = basename(dirname(file));
        if (!(part in vietnamese)) return `import en from '${english}'; export default { 'en-US': en };`;
        return `import en from '${english}'; import { ${part} } from '${vietnameseFile}';
          export default { 'en-US': en, 'vi-VN': { ...en, ...${part} } };`;
      },
    },
  };
}
