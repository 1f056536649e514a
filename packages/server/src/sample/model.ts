import type { Sex } from '../features/member/member.entity.ts';
import type { OrganizationKind } from '../features/organization/organization-state.entity.ts';
import type { PositionMethod, PositionRole } from '../features/position/position.entity.ts';
import type { DatePrecision } from '../shared/dates.ts';
import type { AgencyPlan } from './agencies.ts';
import type { Agenda } from './agenda.ts';
import type { DayNumber } from './calendar.ts';
import type { UnitPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** The committee of an organization as it signs: its name, and its sign at the end of a symbol. */
export interface Issuer {
  name: string;
  sign: string;
}

/** An agency as the database knows it, and its plan. */
export interface Agency {
  id: number;
  /** What it is called until it is renamed, and then. */
  name: string;
  plan: AgencyPlan;
}

/**
 * Who heads the agency of a grassroots organization: its secretary, the secretary of the committee above whose
 * office it is, another member, or nobody in the records.
 */
export type Headship = 'SECRETARY' | 'SUPERIOR_SECRETARY' | 'OTHER' | 'NONE';

/** An organization as it stands while the days go by. */
export interface Organization {
  readonly id: number;
  readonly code: string;
  readonly issuer: Issuer;
  readonly establishedOn: DayNumber;
  readonly precision: DatePrecision;
  /** Of a grassroots organization. */
  readonly agency: Agency | undefined;
  kind: OrganizationKind;
  name: string;
  parent: Organization | undefined;
  stateSince: DayNumber;
  /** Itself and all above it, nearest first. */
  ancestors: { ancestor: Organization; depth: number; since: DayNumber }[];
  children: Organization[];
  dissolvedOn: DayNumber | undefined;
  /** Of a cell. */
  people: Person[];
  /** A cell's share of the people that its grassroots organization takes in. */
  weight: number;
  /** A cell that is about to be dissolved takes nobody in. */
  closing: boolean;
  posts: Post[];
  headship: Headship;
  term: { id: number; name: string; since: DayNumber; until: DayNumber } | undefined;
  /** How many days after the first of its level it holds its congress. */
  congressDelay: number;
  /** How many subordinate cells a grassroots organization has ever had: their codes count them. */
  cellsEver: number;
  /** How many members a grassroots organization has on the last day, and the year in which it is dissolved. */
  finalSize: number;
  dissolvedIn: number | undefined;
}

/** A member. */
export interface Person {
  readonly id: number;
  /** The first fields of the member's row, as text: nothing else needs them. */
  readonly identity: string;
  readonly sex: Sex;
  /** Where the name tells it. */
  readonly ethnicity: string | undefined;
  readonly bornOn: DayNumber;
  /** As the record has it: the first day that it may mean, and how much of it is known. */
  readonly birth: readonly [string, DatePrecision];
  readonly admittedOn: DayNumber;
  officialOn: DayNumber | undefined;
  recognitionDecidedOn: DayNumber | undefined;
  endedOn: DayNumber | undefined;
  cell: Organization | undefined;
  cellSince: DayNumber;
  /** Of the last membership that is written. */
  lastCellId: number | undefined;
  /** Retires this year: moves nowhere else and is not elected any more. */
  retiring: boolean;
  posts: Post[];
}

/** A seat in a party committee, or the head of the agency: filled or vacant. */
export interface Post {
  readonly organization: Organization;
  readonly role: PositionRole | 'HEAD_OF_AGENCY';
  holder: Person | undefined;
  since: DayNumber;
  method: PositionMethod;
  termId: number | undefined;
}

/** What establishing an organization needs. */
export interface Registry {
  readonly plan: UnitPlan;
  readonly random: Random;
  readonly rows: Rows;
  /** Every organization there ever was whose rows this unit writes. */
  readonly organizations: Organization[];
  readonly nextDocumentNumber: () => number;
  /** Who decides on what has no parent here. */
  readonly superior: Issuer;
}

/** A district-equivalent committee with everything below it: what is generated, and loaded, at once. */
export interface Unit extends Registry {
  readonly agenda: Agenda;
  readonly root: Organization;
  /** The grassroots organizations that stand, the committee's own office first. */
  readonly grassroots: Organization[];
  readonly people: Person[];
  /** Admitted in the year before, to be recognized this year. */
  probationers: Person[];
}
