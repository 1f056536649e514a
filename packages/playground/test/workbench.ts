import type { BrowserContextOptions } from 'playwright-core';
import { type PlaygroundSession, run, startPlayground, textOf } from './playground.ts';

/** The page at `/` of the server that the files of this process share, in a browser of its own. */
export interface Workbench extends PlaygroundSession {
  /** Runs a query in a new tab, and waits for what it took. */
  run(query: string): Promise<void>;
  /** The texts of the table's rows in sight, cell by cell. */
  rows(): Promise<string[][]>;
}

/** Opens the page, built once, with the editor ready. */
export async function openWorkbench(options?: BrowserContextOptions): Promise<Workbench> {
  const session = await startPlayground(options);
  const { page } = session;
  const editor = page.locator('.graphiql-query-editor .monaco-editor');

  return {
    ...session,
    run: async (query) => {
      await page.getByRole('button', { name: /Thẻ mới|New tab/ }).click();
      await page.locator('.result-pane').waitFor({ state: 'detached' });
      // In one line, since the editor closes brackets at the end of each.
      const text = query.replace(/\s+/g, ' ');
      await editor.click();
      await page.keyboard.insertText(text);
      // Chromium confirms the input before the editor has it.
      while ((await textOf(page, 'operation.graphql')) !== text) await page.waitForTimeout(20);
      await run(page);
      await page.locator('.run-line').waitFor();
    },
    rows: () =>
      page
        .locator('.table-frame tbody tr[data-index]')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? '')),
        ),
  };
}
