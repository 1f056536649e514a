import { parseId } from '../graph/node.ts';

/** The rule by which the answers to one caller are searched, and all that was found in them so far. */
export interface Watch {
  allowed: (type: string, id: number) => boolean;
  /** Every text that was seen in an answer, cursors opened. */
  seen: Set<string>;
  /** The ids of the objects that were seen, by type. */
  reached: Map<string, Set<string>>;
}

/** Looks at every value of an answer; gives what must not be exposed to its caller. */
export function leaksIn(body: { data?: unknown; errors?: unknown }, watch: Watch, sent: string): string[] {
  const leaks: string[] = [];
  const report = (what: string, path: readonly string[]) => leaks.push(`${what} at ${path.join('.')}`);
  const checkText = (text: string, path: readonly string[]) => {
    const echoes = path[0] === 'errors' || path.includes('userErrors');
    watch.seen.add(text);
    for (const token of text.match(/[\w-]{6,}/g) ?? []) {
      const id = parseId(token);
      if (id && !watch.allowed(id.type, id.id) && !(echoes && sent.includes(token))) {
        report(`${id.type}:${id.id}`, path);
      }
    }
  };
  /** Searches a value; `list` is the type of the rows that cursors in it are of. */
  const look = (value: unknown, path: string[], list: string | undefined): void => {
    if (typeof value === 'string') checkText(value, path);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) look(item, [...path, String(index)], list);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { __typename: type = '', id } = value as { __typename?: string; id?: string };
    if (id !== undefined) watch.reached.set(type, (watch.reached.get(type) ?? new Set()).add(id));
    const around = /^(.+)(?:Connection|Edge)$/.exec(type)?.[1] ?? list;
    for (const [key, inner] of Object.entries(value)) {
      look(inner, [...path, key], around);
      if (typeof inner === 'string' && /cursor$/i.test(key)) {
        const [, text, row] = JSON.parse(Buffer.from(inner, 'base64url').toString());
        watch.seen.add(String(text));
        if (around === undefined || !watch.allowed(around, row))
          report(`a cursor of ${around}:${row}`, [...path, key]);
      }
    }
  };
  look(body.data, ['data'], undefined);
  look(body.errors, ['errors'], undefined);
  return leaks;
}
