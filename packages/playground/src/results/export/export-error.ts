import type { LocalizedText } from '../run/run.ts';

/** A reason for which a list is not read or exported, as a sentence that says what is wrong and the way out. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly texts: LocalizedText;

  constructor(vi: string, en: string) {
    super(en);
    this.texts = { vi, en };
  }
}

/** Returns the reason for which a list was not read, in both languages. */
export function reasonOf(error: unknown): LocalizedText {
  if (error instanceof ExportError) return error.texts;
  // The browsers' own words for a script of the page that cannot be loaded.
  if (error instanceof TypeError && /dynamically imported module|module script/.test(error.message)) {
    return {
      vi: 'Không tải được một phần của trang: máy chủ đã dừng, mạng bị ngắt, hoặc trang đã có phiên bản mới. Hãy tải lại trang rồi thử lại.',
      en: 'A part of the page cannot be loaded: the server has stopped, the network is down, or the page has a new version. Reload the page and try again.',
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    vi: `Không đọc được danh sách: ${detail}. Hãy tải lại trang rồi thử lại.`,
    en: `The list could not be read: ${detail}. Reload the page and try again.`,
  };
}
