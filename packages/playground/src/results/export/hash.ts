import { ExportError } from './export-error.ts';

/** Computes the SHA-256 of a file's content, as hexadecimal digits. */
export async function sha256(content: Uint8Array<ArrayBuffer>): Promise<string> {
  // Browsers have it on pages that came over HTTPS, or from this machine.
  if (!globalThis.crypto?.subtle) {
    throw new ExportError(
      'Trình duyệt chỉ tính được mã kiểm tra SHA-256 qua HTTPS. Hãy mở trang này bằng địa chỉ https:// rồi xuất lại.',
      'The browser computes the checksum SHA-256 over HTTPS only. Open this page at its https:// address and export again.',
    );
  }
  const digest = await crypto.subtle.digest('SHA-256', content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
