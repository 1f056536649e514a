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
import { Needs } from '../../graph/needs.ts';
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
  @Needs('audit')
  @Query(() => AuditEntryConnectionType, {
    description:
      'These are the entries of the audit log (nhật ký), for every change of records and every reading of protected details, the newest first. / Truy vấn này trả về các mục nhật ký, gồm mọi thay đổi hồ sơ và mọi lần xem thông tin được bảo vệ, mới nhất đứng trước.',
  })
  auditLog(
    @Arg('filter', () => AuditFilter, {
      nullable: true,
      description:
        'Only entries that match the filter are listed; the default is all. / Chỉ liệt kê các mục thỏa bộ lọc; mặc định là tất cả.',
    })
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
    description:
      "This identifies the request in which it was done, as the server's logs name it; null where it was done outside this API. / Đây là mã của yêu cầu đã thực hiện, như trong nhật ký máy chủ; null nếu được thực hiện ngoài API này.",
  })
  requestId(@Root() { request }: AuditRow) {
    return request;
  }

  @FieldResolver(() => String, {
    description:
      'This is the name of the database table whose row was changed or read. / Đây là tên bảng trong cơ sở dữ liệu có bản ghi được thay đổi hoặc xem.',
  })
  table(@Root() { tableName }: AuditRow) {
    return tableName;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'This is the key of the row in its table; null where the whole table is concerned. / Đây là khóa của bản ghi trong bảng; null nếu liên quan đến cả bảng.',
  })
  row(@Root() { rowId }: AuditRow) {
    return rowId;
  }

  @FieldResolver(() => [AuditChangeType], {
    description:
      'These are the columns that were changed, or the fields that were read. / Đây là các cột đã thay đổi, hoặc các trường đã được xem.',
  })
  changes(@Root() { changes }: AuditRow) {
    return shownChanges(changes);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the organization that the entry concerns, or for a reading the cell of the member; null where there is none. / Đây là tổ chức đảng mà mục này liên quan đến, hoặc chi bộ của đảng viên đối với lần xem; null nếu không có.',
  })
  organization(@Root() { organizationId }: AuditRow, @Ctx() context: Context) {
    return organizationId == null ? null : organizationById(context).load(organizationId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description:
      'This is the member whom the entry concerns; null where there is none. / Đây là đảng viên mà mục này liên quan đến; null nếu không có.',
  })
  member(@Root() { memberId }: AuditRow, @Ctx() context: Context) {
    return memberId == null ? null : memberById(context).load(memberId);
  }
}

@Resolver(() => MemberType)
export class MemberAuditResolver {
  @Needs('audit')
  @FieldResolver(() => AuditEntryConnectionType, {
    description:
      'These are the changes of the records of the member (lịch sử hồ sơ), the newest first. / Đây là các thay đổi hồ sơ của đảng viên, mới nhất đứng trước.',
  })
  changes(
    @Root() { id }: MemberRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return entriesOfMembers(context, entryList({ readings: false }, page, info)).load(id);
  }

  @Needs('audit')
  @FieldResolver(() => AuditEntryConnectionType, {
    description:
      'These are the readings of protected details of the member, with the callers who read them, the newest first. / Đây là các lần xem thông tin được bảo vệ của đảng viên, kèm người xem, mới nhất đứng trước.',
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
  @Needs('audit')
  @FieldResolver(() => AuditEntryConnectionType, {
    description:
      'These are the changes of the records of the organization itself, the newest first; those of its members are not included. / Đây là các thay đổi hồ sơ của chính tổ chức, mới nhất đứng trước; không gồm thay đổi hồ sơ của đảng viên.',
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
