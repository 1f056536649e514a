import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AccessMutations } from './access/access.mutations.ts';
import { AccountResolver, GrantResolver } from './access/account.resolver.ts';
import { AdmissionMutations } from './admission/admission.mutations.ts';
import { AgencyType } from './agency/agency.type.ts';
import {
  AuditEntryResolver,
  AuditLogResolver,
  MemberAuditResolver,
  OrganizationAuditResolver,
} from './audit/audit.resolver.ts';
import { callDirectly } from './execution/direct-resolvers.ts';
import { MemberMutations } from './member/member.mutations.ts';
import { MemberResolver, OrganizationMembersResolver } from './member/member.resolver.ts';
import { MemberMovementResolver } from './member/member-movement.resolver.ts';
import { NodeResolver } from './node/node.resolver.ts';
import { OrganizationMutations } from './organization/organization.mutations.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { OrganizationEventResolver } from './organization/organization-event.resolver.ts';
import { PositionMutations } from './position/position.mutations.ts';
import {
  MemberPositionsResolver,
  OrganizationPositionsResolver,
  PositionResolver,
} from './position/position.resolver.ts';
import { ProfileMutations } from './profile/profile.mutations.ts';
import { MemberProfileResolver, VocabularyResolver } from './profile/profile.resolver.ts';
import { RatingMutations } from './rating/rating.mutations.ts';
import {
  MemberRatingResolver,
  MemberRatingsResolver,
  OrganizationRatingResolver,
  OrganizationRatingsResolver,
} from './rating/rating.resolver.ts';
import { checkEveryFieldHasRule } from './scope/field-rules.ts';
import { TransferMutations } from './transfer/transfer.mutations.ts';
import { UpgradeMutations } from './upgrade/upgrade.mutations.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

// biome-ignore lint/complexity/noBannedTypes: type-graphql's own notion of a class
const resolvers: NonEmptyArray<Function> = [
  NodeResolver,
  ViewerResolver,
  OrganizationResolver,
  OrganizationEventResolver,
  MemberResolver,
  OrganizationMembersResolver,
  MemberMovementResolver,
  MemberProfileResolver,
  VocabularyResolver,
  PositionResolver,
  OrganizationPositionsResolver,
  MemberPositionsResolver,
  OrganizationRatingResolver,
  OrganizationRatingsResolver,
  MemberRatingResolver,
  MemberRatingsResolver,
  AuditLogResolver,
  AuditEntryResolver,
  MemberAuditResolver,
  OrganizationAuditResolver,
  OrganizationMutations,
  MemberMutations,
  AdmissionMutations,
  ProfileMutations,
  UpgradeMutations,
  TransferMutations,
  PositionMutations,
  RatingMutations,
  AccountResolver,
  GrantResolver,
  AccessMutations,
];

/** The schema that is served, built from every feature's resolvers. @throws Error where a field has no rule of access */
export function buildServedSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, orphanedTypes: [AgencyType], validate: false });
  callDirectly(schema);
  checkEveryFieldHasRule(schema);
  return schema;
}
