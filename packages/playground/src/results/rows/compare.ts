import type { Column } from './columns.ts';

/** Texts in Vietnamese order, and numbers inside them by their value: DUK-2 before DUK-10. */
const vietnamese = new Intl.Collator('vi', { numeric: true });

/**
 * Compares names of persons as Vietnamese lists do: by the given name, which is the last word, then by the rest.
 *
 * @example
 * ['Lê Thị Ánh', 'Nguyễn Văn An'].sort(compareNames); // 'Nguyễn Văn An' first
 */
function compareNames(left: string, right: string): number {
  const [leftGiven, leftRest] = splitName(left);
  const [rightGiven, rightRest] = splitName(right);
  return vietnamese.compare(leftGiven, rightGiven) || vietnamese.compare(leftRest, rightRest);
}

function splitName(name: string): [given: string, rest: string] {
  const words = name.trim().split(/\s+/);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}

/** Compares the values of a column, neither of which is empty: numbers by size, days by time, texts by the alphabet. */
export function compareValues({ kind }: Column, left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [leftText, rightText] = [String(left), String(right)];
  if (kind === 'person') return compareNames(leftText, rightText);
  return vietnamese.compare(leftText, rightText);
}

/** Returns what a value is sorted by; undefined for an empty one, which comes last in either direction. */
export function sortKey({ kind }: Column, value: unknown): string | number | undefined {
  if (kind === 'protected') return Object(value).value ?? undefined;
  if (kind === 'list') return Array.isArray(value) ? value.length : undefined;
  if (typeof value === 'boolean') return Number(value);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
