import type { Wording } from './cell-text.ts';
import type { Column } from './columns.ts';
import { fieldNames } from './field-names.ts';

/** Parts of a path that say nothing to people: the rows of a connection, and a text in one language. */
export const silentNames = ['nodes', 'edges', 'vi', 'en'];

/** Writes a path of response names for people, as `secretary.member.fullName`; an alias is kept as it is. */
export function pathTitle(path: string, { language }: Wording): string {
  const names = path.split('.').filter((name) => !silentNames.includes(name));
  const title = (language === 'vi' ? names.map((name) => fieldNames[name] ?? name) : names.map(words)).join(
    ' › ',
  );
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Writes the head of a column; that of a quarter is not the day by which the API gives it. */
function headOf({ kind, name }: Column, wording: Wording): string {
  const [, outer = '', own] = /^(?:(.*)\.)?(\w+)$/.exec(name) ?? [];
  if (kind !== 'quarter' || !(own === 'fromDate' || own === 'toDate')) return pathTitle(name, wording);
  const quarter = wording.text('Quý', 'quarter');
  return outer ? `${pathTitle(outer, wording)} › ${quarter}` : wording.text('Quý', 'Quarter');
}

/** Gives columns heads for people; with the API name in brackets where several would have the same head. */
export function withTitles(columns: readonly Column[], wording: Wording): Column[] {
  const alike = Map.groupBy(columns, (column) => headOf(column, wording));
  return columns.map((column) => {
    const title = headOf(column, wording);
    const isAlone = alike.get(title)?.length === 1;
    return { ...column, title: isAlone ? title : `${title} (${column.name})` };
  });
}

/** Parts the words of a name: "admittedOn" becomes "admitted on". */
const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
