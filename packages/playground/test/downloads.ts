import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';

/** Saves a file by a button of the page, and reads it. */
export async function download(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
}

/** Counts the downloads while something is done. */
export async function downloadsDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const downloads: Download[] = [];
  const note = (saved: Download) => downloads.push(saved);
  page.on('download', note);
  await act();
  page.off('download', note);
  return downloads.length;
}
