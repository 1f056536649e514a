import { readPageFile } from './files.ts';

/** The operations in report-page/rows, each of which lists the rows behind some figures. */
const names = [
  'admissions',
  'commendations',
  'meetings',
  'member-ratings',
  'members',
  'movements',
  'organization-ratings',
  'organizations',
  'secretaries',
  'targets',
  'training-courses',
  'upgrades',
] as const;
export type RowsName = (typeof names)[number];

const texts = new Map<string, string>(names.map((name) => [name, readPageFile(`rows/${name}.graphql`)]));

/** The address that leads to the rows behind a figure. It is short, as there is one for each figure of the page. */
export const rowsLink = (name: RowsName, variables: Record<string, unknown>): string =>
  `/report/rows/${name}?${new URLSearchParams({ variables: JSON.stringify(variables) })}`;

/** The address of the playground with the query for some rows, which the reader runs there; undefined for no such rows. */
export function playgroundLink(name: string, variables: string): string | undefined {
  const query = texts.get(name);
  return query && `/?${new URLSearchParams({ query, variables })}`;
}
