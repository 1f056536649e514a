import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AgencyType } from './agency/agency.type.ts';
import {
  AuditEntryResolver,
  AuditLogResolver,
  MemberAuditResolver,
  OrganizationAuditResolver,
} from './audit/audit.resolver.ts';
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
import { RatingMutations } from './rating/rating.mutations.ts';
import {
  MemberRatingResolver,
  MemberRatingsResolver,
  OrganizationRatingResolver,
  OrganizationRatingsResolver,
} from './rating/rating.resolver.ts';
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
  UpgradeMutations,
  TransferMutations,
  PositionMutations,
  RatingMutations,
];

/** The schema that is served, built from every feature's resolvers. */
export const buildServedSchema = (): GraphQLSchema =>
  buildSchemaSync({ resolvers, orphanedTypes: [AgencyType], validate: false });
