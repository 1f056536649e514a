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
import { parseId } from '../../graph/node.ts';
import { argumentPath, PageArguments } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import { AuditFilter } from './audit.input.ts';
import {
  type AuditRow,
  allEntries,
  type EntriesWhere,
  entriesOfMembers,
  entriesOfOrganizations,
} from './audit.loaders.ts';
import { AuditChangeType, AuditEntryConnectionType, AuditEntryType } from './audit.type.ts';
import type { AuditChanges } from './audit-entry.entity.ts';

/** A list of entries, the newest first. */
const entryList = <Filter>(filter: Filter, page: PageArguments, info: GraphQLResolveInfo) =>
  listRequest(filter, { field: 'ENTRY_NUMBER', direction: 'DESC' }, 'ENTRY_NUMBER', page, info);

/**
 * The condition that entries concern a record, by its global id.
 * @throws RequestError `INVALID_ID` where it is neither a member's nor an organization's
 */
function entriesAbout(
  record: string | null | undefined,
  argument: readonly (string | number)[],
): Pick<EntriesWhere, 'memberId' | 'organizationId'> {
  if (record == null) return {};
  const { type, id } = parseId(record) ?? {};
  if (type === 'Member') return { memberId: id };
  if (type === 'Organization') return { organizationId: id };
  throw new RequestError('INVALID_ID', { value: record, type: 'Member, Organization' }, argument);
}

/** Changes as the API returns them, by the column's name. */
const shownChanges = (changes: AuditChanges): AuditChangeType[] =>
  Object.entries(changes).map(([field, values]) =>
    values === null
      ? { field, before: null, after: null, protected: true }
      : { field, before: asText(values[0]), after: asText(values[1]), protected: false },
  );

function asText(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

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
