/** The words in which the world is described: those values of the records' enumerations that occur in it. */
export type Sex = 'FEMALE' | 'MALE';

export type OrganizationKind =
  | 'PROVINCIAL_COMMITTEE'
  | 'BLOC_COMMITTEE'
  | 'GRASSROOTS_COMMITTEE'
  | 'GRASSROOTS_CELL'
  | 'DEPARTMENT_COMMITTEE'
  | 'SUBORDINATE_CELL';

/** The ways in which an organization comes to be, changes and ends. */
export type OrganizationEventType = 'ESTABLISHED' | 'UPGRADED' | 'RENAMED' | 'MOVED' | 'DISSOLVED';

export type MembershipStatus = 'PROBATIONARY' | 'OFFICIAL' | 'ENDED';

/** `REASSIGNED` moves members between cells of one organization when it is upgraded: no transfer. */
export type MemberEventType =
  | 'ADMITTED'
  | 'RECOGNIZED'
  | 'TRANSFERRED_IN'
  | 'TRANSFERRED'
  | 'TRANSFERRED_OUT'
  | 'REASSIGNED'
  | 'DIED'
  | 'EXPELLED'
  | 'REMOVED'
  | 'RESIGNED';

export type PositionRole =
  | 'SECRETARY'
  | 'STANDING_DEPUTY_SECRETARY'
  | 'DEPUTY_SECRETARY'
  | 'STANDING_COMMITTEE_MEMBER'
  | 'COMMITTEE_MEMBER'
  | 'INSPECTION_COMMISSION_CHAIR';

/** The ways in which somebody comes to a post. */
export type PositionMethod = 'ELECTED' | 'APPOINTED';

export type PoliticalTheoryLevel = 'ELEMENTARY' | 'INTERMEDIATE' | 'ADVANCED';

export type RatingGrade =
  | 'CLEAN_AND_STRONG'
  | 'EXCELLENT'
  | 'GOOD'
  | 'SATISFACTORY'
  | 'UNSATISFACTORY'
  | 'WEAK';

/** The stages of a rating in their order; only `DECIDED` counts. */
export type RatingStage = 'SELF_RATED' | 'VOTED' | 'PROPOSED' | 'DECIDED';
