import { createHash } from 'node:crypto';

/** Joins texts, each after its length, as the database's `audit_text` does. */
const auditText = (parts: readonly (string | null)[]): string =>
  parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join(',');

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The hash over the entries of a transaction so far and one more. */
export const addEntry = (content: Buffer, entry: readonly (string | null)[]): Buffer =>
  sha256(content, auditText(entry));

/** The hash of a link of the chain: over the previous link, its position, and its transaction with all entries. */
export const linkHash = (previous: Buffer, position: string, transaction: string, content: Buffer): Buffer =>
  sha256(previous, auditText([position, transaction]), content);
