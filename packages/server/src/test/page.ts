/** Requests a page of a server: without following a redirect, and with cookies or other headers. */
export async function getPage(server: { url: string }, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(server.url + path, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** The visible text of a page, with single spaces. */
export const textOf = (html: string) =>
  html
    .replace(/<(sup|head)\b.*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|#x27|quot);/g, (entity) => ({ '&amp;': '&', '&quot;': '"' })[entity] ?? "'")
    .replace(/\s+/g, ' ');
