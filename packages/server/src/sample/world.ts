import type { DatePrecision } from '../shared/dates.ts';
import type { AgencyPlan } from './agencies.ts';
import type { DayNumber } from './calendar.ts';
import type { OrganizationKind, PositionMethod, PositionRole, Sex } from './vocabulary.ts';

/** The committee of an organization as it signs: its name, and its sign at the end of a symbol. */
export interface Issuer {
  name: string;
  sign: string;
}

/** An agency and its plan. */
export interface Agency {
  id: number;
  /** The name that it has now; the plan has that of the last day. */
  name: string;
  plan: AgencyPlan;
}

/** A decision (quyết định) about an organization or about members. */
export interface Decision {
  id: number;
  issuer: Issuer;
  day: DayNumber;
  title: string;
}

/** An organization above another, or the organization itself at depth 0, since a day. */
export interface Link {
  ancestor: Organization;
  depth: number;
  since: DayNumber;
}

/** The term of a committee. */
export interface Term {
  id: number;
  name: string;
  since: DayNumber;
  /** The day on which it is planned to end. */
  until: DayNumber;
}

/**
 * The head of the agency of a grassroots organization: its secretary, the secretary of the committee above whose
 * office it is, another member, or nobody in the records.
 */
export type Headship = 'SECRETARY' | 'SUPERIOR_SECRETARY' | 'OTHER' | 'NONE';

/** An organization as it is while the days go by. */
export interface Organization {
  readonly id: number;
  readonly code: string;
  readonly issuer: Issuer;
  readonly establishedOn: DayNumber;
  readonly precision: DatePrecision;
  /** Only grassroots organizations have one. */
  readonly agency: Agency | undefined;
  kind: OrganizationKind;
  name: string;
  parent: Organization | undefined;
  stateSince: DayNumber;
  /** Itself and all above it, nearest first. */
  ancestors: Link[];
  children: Organization[];
  dissolvedOn: DayNumber | undefined;
  /** The members of a cell; empty for a committee. */
  people: Person[];
  /** A cell's share of the people that its grassroots organization takes in. */
  weight: number;
  /** A cell that is about to be dissolved takes nobody in. */
  closing: boolean;
  posts: Post[];
  headship: Headship;
  term: Term | undefined;
  /** The quality of the work, year after year: around 0. */
  readonly merit: number;
  /** The days between the first congress of its level and its own. */
  congressDelay: number;
  /** The number of subordinate cells that a grassroots organization has ever had: their codes count them. */
  cellsEver: number;
  /** The members that a grassroots organization has on the last day, and the year in which it is dissolved. */
  finalSize: number;
  dissolvedIn: number | undefined;
}

/** A member. */
export interface Person {
  readonly id: number;
  readonly fileNumber: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly sex: Sex;
  /** Known where the name says it. */
  readonly ethnicity: string | undefined;
  readonly bornOn: DayNumber;
  /** The recorded date: the first day that it may mean, and its precision. */
  readonly birth: readonly [string, DatePrecision];
  readonly admissionDecidedOn: DayNumber;
  readonly admittedOn: DayNumber;
  officialOn: DayNumber | undefined;
  recognitionDecidedOn: DayNumber | undefined;
  endedOn: DayNumber | undefined;
  cell: Organization | undefined;
  cellSince: DayNumber;
  /** The cell of the last membership that is reported. */
  lastCellId: number | undefined;
  /** The quality of the work, year after year: around 0. */
  readonly merit: number;
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

/** A unit as features see it, to read only: a feature changes nothing in it. */
export interface World {
  readonly root: Organization;
  /** Every organization that this unit reports, dissolved ones too. */
  readonly organizations: readonly Organization[];
  /** The grassroots organizations that exist now, the committee's own office first. */
  readonly grassroots: readonly Organization[];
  /** Everybody who has ever been a member here; those who belong to a cell now have a `cell`. */
  readonly people: readonly Person[];
}
