import { readPageFile } from './files.ts';

/** The operations in report-page/rows, each of which lists the rows behind some figures. */
const names = [
  'commendations',
  'meetings',
  'meetings-below',
  'member-events',
  'member-ratings',
  'members',
  'organization-ratings',
  'organizations',
  'own',
  'secretaries',
  'targets',
  'training-courses',
  'training-participants',
  'upgrades',
] as const;
export type RowsName = (typeof names)[number];

const texts = new Map<string, string>(names.map((name) => [name, readPageFile(`rows/${name}.graphql`)]));

/** The address that leads to the rows behind a figure. It is short, as there is one for each figure of the page. */
export const rowsLink = (name: RowsName, variables: Record<string, unknown>): string =>
  `/report/rows/${name}?${new URLSearchParams({ variables: JSON.stringify(variables) })}`;

/** The events of members that each column of the movements counts, by their types and direction. */
const flows = {
  admitted: { types: ['ADMITTED'], direction: 'IN' },
  transferredIn: { types: ['TRANSFERRED', 'TRANSFERRED_IN'], direction: 'IN' },
  transferredOut: { types: ['TRANSFERRED', 'TRANSFERRED_OUT'], direction: 'OUT' },
  died: { types: ['DIED'], direction: 'OUT' },
  expelled: { types: ['EXPELLED'], direction: 'OUT' },
  removed: { types: ['REMOVED'], direction: 'OUT' },
  resigned: { types: ['RESIGNED'], direction: 'OUT' },
  // A cell that is moved as a whole has no event for each member: those who were assigned anew are all there is.
  reorganized: { types: ['REASSIGNED'], direction: null },
} as const;
export type Flow = keyof typeof flows;

/** The address that leads to the events of members behind a flow, from one day to another. */
export const memberEventsLink = (code: string, flow: Flow, from: string, to: string): string =>
  rowsLink('member-events', { code, ...flows[flow], from, to });

/** The address of the playground with the query for some rows, which the reader runs there; undefined for no such rows. */
export function playgroundLink(name: string, variables: string): string | undefined {
  const query = texts.get(name);
  return query && `/?${new URLSearchParams({ query, variables })}`;
}
