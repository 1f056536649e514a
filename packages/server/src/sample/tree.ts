import type { Organization } from './world.ts';

/** The organizations that are counted as grassroots ones (TCCSĐ). */
export const isGrassroots = ({ kind }: Organization) =>
  kind === 'GRASSROOTS_COMMITTEE' || kind === 'GRASSROOTS_CELL';

const isCell = ({ kind }: Organization) => kind === 'GRASSROOTS_CELL' || kind === 'SUBORDINATE_CELL';

/** The organization and all below it, from the top down. */
export function subtreeOf(organization: Organization): Organization[] {
  return [organization, ...organization.children.flatMap(subtreeOf)];
}

/** The existing cells of an organization's subtree: the organization itself where it is one. */
export function cellsOf(organization: Organization): Organization[] {
  return isCell(organization) ? [organization] : organization.children.flatMap(cellsOf);
}

/** The number of members of the organization's subtree. */
export function sizeOf(organization: Organization): number {
  return cellsOf(organization).reduce((size, cell) => size + cell.people.length, 0);
}

/** The organization and all above it, nearest first. */
export function lineage(organization: Organization): Organization[] {
  return organization.parent ? [organization, ...lineage(organization.parent)] : [organization];
}

/** True where `descendant` is the organization or below it. */
export function contains(organization: Organization, descendant: Organization | undefined): boolean {
  for (let each = descendant; each; each = each.parent) if (each === organization) return true;
  return false;
}
