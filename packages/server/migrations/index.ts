import { Foundation } from './0001-foundation.ts';
import { Organization } from './0002-organization.ts';
import { Member } from './0003-member.ts';
import { Position } from './0004-position.ts';
import { Rating } from './0005-rating.ts';
import { Integrity } from './0006-integrity.ts';
import { Regulations } from './0007-regulations.ts';
import { Idempotency } from './0008-idempotency.ts';
import { Access } from './0009-access.ts';
import { Profile } from './0010-profile.ts';
import { Audit } from './0011-audit.ts';
import { RowSecurity } from './0012-row-security.ts';
import { ScopeRanges } from './0013-scope-ranges.ts';
import { Rollups } from './0014-rollups.ts';
import { BulkLoad } from './0015-bulk-load.ts';
import { FoundMembers } from './0016-found-members.ts';
import { Statistics } from './0017-statistics.ts';
import { Lookups } from './0018-lookups.ts';
import { RatingScope } from './0019-rating-scope.ts';
import { RoleIndex } from './0020-role-index.ts';
import { LastCell } from './0021-last-cell.ts';
import { PastPlaces } from './0022-past-places.ts';

/** Every migration, in the order in which they run. Listed, not found by file name, so that the build may move them. */
export const migrations = [
  { name: '0001-foundation', class: Foundation },
  { name: '0002-organization', class: Organization },
  { name: '0003-member', class: Member },
  { name: '0004-position', class: Position },
  { name: '0005-rating', class: Rating },
  { name: '0006-integrity', class: Integrity },
  { name: '0007-regulations', class: Regulations },
  { name: '0008-idempotency', class: Idempotency },
  { name: '0009-access', class: Access },
  { name: '0010-profile', class: Profile },
  { name: '0011-audit', class: Audit },
  { name: '0012-row-security', class: RowSecurity },
  { name: '0013-scope-ranges', class: ScopeRanges },
  { name: '0014-rollups', class: Rollups },
  { name: '0015-bulk-load', class: BulkLoad },
  { name: '0016-found-members', class: FoundMembers },
  { name: '0017-statistics', class: Statistics },
  { name: '0018-lookups', class: Lookups },
  { name: '0019-rating-scope', class: RatingScope },
  { name: '0020-role-index', class: RoleIndex },
  { name: '0021-last-cell', class: LastCell },
  { name: '0022-past-places', class: PastPlaces },
];
