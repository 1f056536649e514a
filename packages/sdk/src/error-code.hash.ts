/** The letters of the hash of an error code. */
export const hashLength = 3;

/** A short hash of an error code: the client has those of all codes, whose names would be a sixth of it. */
export function hashOf(code: string): string {
  let hash = 0;
  for (const letter of code) hash = (hash * 31 + letter.charCodeAt(0)) % 36 ** hashLength;
  return hash.toString(36).padStart(hashLength, '0');
}
