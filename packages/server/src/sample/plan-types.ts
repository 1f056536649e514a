import type { Day } from '../shared/dates.ts';
import type { AgencyPlan } from './agencies.ts';
import type { OrganizationKind } from './vocabulary.ts';
import type { Issuer } from './world.ts';

/** A committee above the grassroots. */
export interface CommitteePlan {
  code: string;
  name: string;
  kind: OrganizationKind;
  issuer: Issuer;
  establishedOn: Day;
  /** The committee above, which decides on it, also where that is not part of the sample. */
  superior: Issuer;
}

/** Everything by which units differ. Figures are those of the last day, or sums over all years. */
export interface UnitPlan {
  seed: number;
  committee: CommitteePlan;
  agencies: readonly AgencyPlan[];
  /** A grassroots cell that was dissolved on the way. */
  dissolvedAgency: AgencyPlan;
  membersInCommittees: number;
  membersInCells: number;
  membersPerSubordinateCell: number;
  admissions: number;
  admissionsPerYear: number;
  upgrades: number;
  secretariesHeadingAgency: number;
}

/** Units below a committee of their own, or below none. */
export interface BranchPlan {
  superior?: CommitteePlan;
  units: readonly UnitPlan[];
}

/** The parts of one tier: branches, below one committee or each for itself. */
export interface TierPlan {
  top?: CommitteePlan;
  branches: readonly BranchPlan[];
}
