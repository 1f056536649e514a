import type { Agenda } from './agenda.ts';
import type { Decisions } from './decisions.ts';
import type { UnitPlan } from './plan-types.ts';
import type { Random } from './random.ts';
import type { Hooks } from './sample.ts';
import type { Issuer, Organization, Person, World } from './world.ts';

/** The last number of each sort of thing in the world: they are numbered from 1 in all units of a tier. */
export type Ids = Record<'agency' | 'organization' | 'decision' | 'term' | 'person', number>;

/** A unit as far as establishing an organization needs it. */
export interface Registry {
  readonly plan: UnitPlan;
  /** The source of chance of the world: features have their own. */
  readonly random: Random;
  readonly ids: Ids;
  /** The hooks of all features, called with what happens. */
  readonly report: Hooks;
  /** Every organization that this unit reports, dissolved ones too. */
  readonly organizations: Organization[];
  readonly decisions: Decisions;
  /** Decides on an organization that has no parent here. */
  readonly superior: Issuer;
}

/** A district-equivalent committee with everything below it: what is generated, and loaded, at once. */
export interface Unit extends Registry, World {
  readonly agenda: Agenda;
  readonly organizations: Organization[];
  readonly grassroots: Organization[];
  readonly people: Person[];
  /** Admitted in the year before, to be recognized this year. */
  probationers: Person[];
}
