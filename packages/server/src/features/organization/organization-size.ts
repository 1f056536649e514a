import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

/** The members of an organization's subtree on a day, and the part of the input that a warning refers to. */
export interface OrganizationSize {
  path: InputPath;
  name: string;
  kind: OrganizationKind;
  members: number;
  officialMembers: number;
}

/** Notes sizes outside the thresholds of the regulations, which require a document but forbid nothing. */
export async function warnOfSize(
  em: EntityManager,
  warnings: Problems,
  sizes: readonly OrganizationSize[],
  day: Day,
): Promise<void> {
  const limits = await ruleOn(em, 'organization.size', day);
  for (const { path, name: organization, kind, members, officialMembers } of sizes) {
    const {
      minimumMembers = 0,
      minimumOfficialMembers = 0,
      maximumMembers = Number.POSITIVE_INFINITY,
    } = limits[kind] ?? {};
    if (members < minimumMembers) {
      warnings.add(path, 'TOO_FEW_MEMBERS', { organization, count: members, minimum: minimumMembers });
    }
    if (officialMembers < minimumOfficialMembers) {
      const details = { organization, count: officialMembers, minimum: minimumOfficialMembers };
      warnings.add(path, 'TOO_FEW_OFFICIAL_MEMBERS', details);
    }
    if (members > maximumMembers) {
      warnings.add(path, 'TOO_MANY_MEMBERS', { organization, count: members, maximum: maximumMembers });
    }
  }
}
