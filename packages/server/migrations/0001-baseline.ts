import { Migration } from '@mikro-orm/migrations';
import { access } from './baseline/access.ts';
import { agency } from './baseline/agency.ts';
import { audit } from './baseline/audit.ts';
import { document } from './baseline/document.ts';
import { idempotency } from './baseline/idempotency.ts';
import { integrity } from './baseline/integrity.ts';
import { lastCell } from './baseline/last-cell.ts';
import { member } from './baseline/member.ts';
import { organization } from './baseline/organization.ts';
import { appliedPolicies } from './baseline/policies.ts';
import { position } from './baseline/position.ts';
import { profile } from './baseline/profile.ts';
import { rating } from './baseline/rating.ts';
import { ratingSchemes } from './baseline/rating-schemes.ts';
import { regulation } from './baseline/regulation.ts';
import { roles } from './baseline/roles.ts';
import { rollUps } from './baseline/rollups.ts';
import { scope } from './baseline/scope.ts';
import { text } from './baseline/text.ts';
import { treeVersion } from './baseline/tree-version.ts';

/**
 * The whole database at the first release, room by room: each refers only to those before it. It is not edited any
 * more; later migrations add to it. Row filters, policies, grants and audit triggers are in `policies.sql`.
 */
export class Baseline extends Migration {
  override up(): void {
    const rooms = [
      ...[text, roles, regulation, document, agency, organization, member, lastCell, profile, position],
      ...[rating, ratingSchemes, integrity, idempotency, access, audit, scope, rollUps, treeVersion],
      appliedPolicies,
    ];
    for (const statement of rooms.flat()) this.addSql(statement);
  }
}
