/** Writes a value as TypeScript, in the style of the SDK's documentation. */
export function codeValue(value: unknown, indent = ''): string {
  if (typeof value === 'string') return codeText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => codeValue(item, indent)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${codeKey(key)}: ${codeValue(item, indent)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Writes a text in single quotes. */
export const codeText = (text: string): string =>
  `'${JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/'/g, "\\'")
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)}'`;

/** Writes a name in front of a colon, quoted only where it must be. */
export const codeKey = (key: string): string =>
  key !== '__proto__' && /^[A-Za-z_$][\w$]*$/.test(key)
    ? key
    : `[${codeText(key)}]`.replace(/^\['([^']*)'\]$/, "'$1'");
