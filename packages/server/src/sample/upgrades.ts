import { reorganizationDay } from './calendar.ts';
import { organizationName } from './cell-names.ts';
import { cellCount, spread } from './first-day.ts';
import { move } from './members.ts';
import { change, issuerOf } from './organizations.ts';
import { arrangePosts } from './posts.ts';
import type { Unit } from './registry.ts';
import { establishCell } from './subordinates.ts';
import { appointCommittee } from './terms.ts';
import type { Organization } from './world.ts';

/** Upgrades a grassroots cell on a day of the year: its identity goes on, its members go on in cells of their own. */
export function planUpgrade(unit: Unit, organization: Organization, year: number): void {
  unit.agenda.at(reorganizationDay(unit.random, year), (day) => {
    const name = organizationName('GRASSROOTS_COMMITTEE', organization.agency?.name ?? '');
    change(unit, organization, day, 'UPGRADED', { kind: 'GRASSROOTS_COMMITTEE', name });
    Object.assign(organization.issuer, issuerOf('GRASSROOTS_COMMITTEE', organization.agency?.name ?? ''));
    const people = unit.random.shuffle(organization.people);
    const cells = Array.from({ length: cellCount(unit, people.length) }, () =>
      establishCell(unit, organization, { on: day }),
    );
    const sizes = spread(people.length, cells);
    for (const [index, cell] of cells.entries()) {
      for (const person of people.splice(0, sizes[index])) move(unit, person, cell, day, 'REASSIGNED');
    }
    arrangePosts(unit, organization, day, 'APPOINTED');
    for (const cell of cells) appointCommittee(unit, cell, day);
  });
}
