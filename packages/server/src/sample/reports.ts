import type { Day } from '../shared/dates.ts';
import type { DayNumber } from './calendar.ts';
import type { Profile } from './profiles.ts';
import type {
  MemberEventType,
  MembershipStatus,
  OrganizationEventType,
  PositionMethod,
  PositionRole,
  RatingGrade,
  RatingStage,
} from './vocabulary.ts';
import type { Agency, Decision, Link, Organization, Person, Term, World } from './world.ts';

/**
 * The reports of the world while its days go by, each for the features that listen. Something that lasts for
 * a time is reported when it ends, or after the last day with `forever` as its end.
 */
export interface Reports {
  /** A day is over: everything that happens on it has happened. */
  day: { day: DayNumber; world: World };
  /** The last day of a year is over. */
  year: { year: number; world: World };
  /** The last day of the last year is over, and everything else of the unit is reported. */
  end: { world: World };

  /** An agency that has party members; it is reported once. */
  agency: Agency;
  /** A decision about an organization or about members, at the end: then its number in the issuer's term is known. */
  decision: Decision & { number: string };
  organizationEvent: {
    organization: Organization;
    type: OrganizationEventType;
    day: DayNumber;
    /** Unknown where the day of establishment is not known. */
    decision: Decision | undefined;
  };
  /** The organization, as it is from its `stateSince` until a day. */
  organizationState: { organization: Organization; until: Day };
  /** An organization's place below another, or below itself. */
  ancestry: { organization: Organization; link: Link; until: Day };
  term: { organization: Organization; term: Term; until: Day };
  /** A seat in a party committee with the one who holds it. */
  position: {
    organization: Organization;
    role: PositionRole;
    method: PositionMethod;
    termId: number | undefined;
  } & Tenure;
  agencyHead: { agency: Agency } & Tenure;

  /** A member, once there is nothing more to happen to them. */
  member: { person: Person; profile: Profile };
  memberEvent: {
    person: Person;
    type: MemberEventType;
    day: DayNumber;
    /** Events that name a cell are the movements that headcounts are sums of. */
    from?: Organization | undefined;
    to?: Organization;
    /** Another party organization, which is not part of the sample. */
    place?: string;
    /** Unknown before the first day and outside the sample; nobody decides a death. */
    decision?: Decision | undefined;
  };
  membership: { person: Person; cell: Organization; since: DayNumber; until: Day };
  memberStatus: { person: Person; status: MembershipStatus; since: DayNumber; until: Day };

  /** One stage of a member's rating, in the cell of the year's last day. */
  memberRating: { person: Person; cell: Organization } & Rating;
  /** One stage of an organization's rating. */
  organizationRating: { organization: Organization } & Rating;
}

/** The time for which a post was held, and its holder. */
interface Tenure {
  holder: Person;
  since: DayNumber;
  until: Day;
}

/** A stage of the rating of a member or an organization. */
export interface Rating {
  year: number;
  stage: RatingStage;
  grade: RatingGrade;
  day: DayNumber;
}
