/** A number from 0 on that depends on a text alone: FNV-1a, and its high digits mixed into the low ones. */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash ^ (hash >> 15)) >>> 0;
}

/** Surnames, middle names and given names. */
const names = ['Nguyễn Trần Lê Phạm Đặng', 'Văn Minh Thu Ngọc', 'An Bình Dũng Hà Linh Yến'].map((each) =>
  each.split(' '),
);

/**
 * Invents a plain value that looks like one of its field; `pick` returns a number below a limit, the same one for the
 * same part of the same object.
 */
export function inventValue(
  scalar: string,
  field: string,
  type: string,
  pick: (limit: number, part?: string) => number,
): unknown {
  // Spans end after they begin.
  const year = (/^(to|ended|dissolved)/.test(field) ? 2021 : 2010) + pick(11);
  if (scalar === 'Boolean') return pick(2) > 0;
  if (scalar === 'Float') return pick(101) / 100;
  if (scalar === 'Int') return /year/i.test(field) ? year : 1 + pick(90);
  // Months and days of two digits need no zeros before them.
  const day = `${year}-${10 + pick(3, 'month')}-${10 + pick(19, 'day')}`;
  if (/Date/.test(scalar)) return scalar === 'DateTime' ? `${day}T08:00:00Z` : day;
  if (field === 'fileNumber') return `0${10_000 + pick(90_000)}H`;
  if (!/name$/i.test(field)) return `${field} ${1 + pick(999)}`;
  if (type === 'Organization') return `Chi bộ ${1 + pick(99, 'name')}`;
  const parts = names.map((each, index) => each[pick(each.length, `name ${index}`)]);
  return field === 'givenName' ? parts[2] : parts.join(' ');
}
