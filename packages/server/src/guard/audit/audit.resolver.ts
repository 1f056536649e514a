import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { memberById } from '../../features/member/member.loaders.ts';
import type { MemberRow } from '../../features/member/member.rows.ts';
import { MemberType } from '../../features/member/member.type.ts';
import { organizationById } from '../../features/organization/organization.loaders.ts';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import type { Context } from '../../graph/context.ts';
import { listRequest, root } from '../../graph/list.ts';
import { argumentPath, PageArguments } from '../../graph/page-arguments.ts';
import { AuditFilter } from './audit.input.ts';
import { allEntries, entriesOfMembers, entriesOfOrganizations } from './audit.loaders.ts';
import type { AuditRow } from './audit.rows.ts';
import { AuditChangeType, AuditEntryConnectionType, AuditEntryType } from './audit.type.ts';
import { entriesAbout } from './entries-about.ts';
import { shownChanges } from './shown-changes.ts';

/** A list of entries, the newest first. */
const entryList = <Filter>(filter: Filter, page: PageArguments, info: GraphQLResolveInfo) =>
  listRequest(filter, { field: 'ENTRY_NUMBER', direction: 'DESC' }, 'ENTRY_NUMBER', page, info);

@Resolver()
export class AuditLogResolver {
  @Query(() => AuditEntryConnectionType, {
    description: 'Nhật ký: every change of records and every reading of protected details, the newest first.',
  })
  auditLog(
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which of them. Default: all.' })
    filter: AuditFilter | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { record, ...conditions } = filter ?? {};
    const about = entriesAbout(record, argumentPath(info, 'filter', 'record'));
    return allEntries(context, entryList({ ...conditions, ...about }, page, info)).load(root);
  }
}

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The request it was done in, as logs name it.',
  })
  requestId(@Root() { request }: AuditRow) {
    return request;
  }

  @FieldResolver(() => String, { description: 'The kind of record, by its table.' })
  table(@Root() { tableName }: AuditRow) {
    return tableName;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Which row of the table, by its key.' })
  row(@Root() { rowId }: AuditRow) {
    return rowId;
  }

  @FieldResolver(() => [AuditChangeType], { description: 'What was changed in it, or read of it.' })
  changes(@Root() { changes }: AuditRow) {
    return shownChanges(changes);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'The organization that it is about; of a reading, the cell of the member.',
  })
  organization(@Root() { organizationId }: AuditRow, @Ctx() context: Context) {
    return organizationId == null ? null : organizationById(context).load(organizationId);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'The member whom it is about.' })
  member(@Root() { memberId }: AuditRow, @Ctx() context: Context) {
    return memberId == null ? null : memberById(context).load(memberId);
  }
}

@Resolver(() => MemberType)
export class MemberAuditResolver {
  @FieldResolver(() => AuditEntryConnectionType, {
    description: 'Lịch sử hồ sơ: every change of the records of the member, the newest first.',
  })
  changes(
    @Root() { id }: MemberRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return entriesOfMembers(context, entryList({ readings: false }, page, info)).load(id);
  }

  @FieldResolver(() => AuditEntryConnectionType, {
    description: 'Ai đã xem: who has read protected details of the member, the newest first.',
  })
  readings(
    @Root() { id }: MemberRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return entriesOfMembers(context, entryList({ readings: true }, page, info)).load(id);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationAuditResolver {
  @FieldResolver(() => AuditEntryConnectionType, {
    description: 'Lịch sử hồ sơ: every change of the records of the organization itself, the newest first.',
  })
  changes(
    @Root() { id }: OrganizationRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return entriesOfOrganizations(context, entryList({}, page, info)).load(id);
  }
}
