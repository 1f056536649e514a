import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { AsOf } from '../../graph/as-of.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf, fieldsOfRoot, type RequestFacts } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { decodeId } from '../../graph/node.ts';
import { argumentPath } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { Day } from '../../shared/dates.ts';
import { codeText } from '../../shared/text.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { MemberListArguments, type MemberOrderField } from './member.input.ts';
import {
  allMembers,
  cellOf,
  memberByFileNumber,
  memberById,
  memberCountOf,
  membersOf,
  statusOf,
} from './member.loaders.ts';
import type { MemberRow } from './member.rows.ts';
import { MemberConnectionType, MembershipStatusEnum, MemberType } from './member.type.ts';
import { memberFilter } from './member-filter.ts';

const member = fieldsOf<MemberRow>();
const organization = fieldsOf<OrganizationRow>();

/** The request of a list of members; by name unless asked otherwise. */
const requestOf = (
  { filter, asOf, orderBy, ...page }: MemberListArguments,
  { viewer }: RequestFacts,
  info: GraphQLResolveInfo,
  includeDescendants = false,
) =>
  listRequest(
    {
      filter: memberFilter.read(filter, argumentPath(info, 'filter')),
      asOf: bind(asOf),
      includeDescendants,
      isScoped: viewer.scopes.members !== 'everywhere',
    },
    orderBy,
    'NAME' as MemberOrderField,
    page,
    info,
  );

@DeclaredFields(() => MemberType)
export class MemberResolver {
  @Needs('members')
  @Query(() => MemberType, {
    nullable: true,
    description:
      'This is the member with an id or a file number, exactly one of which is given; null where there is none that the caller may see. / Truy vấn này trả về đảng viên theo mã định danh hoặc số lý lịch, nêu đúng một trong hai; null nếu không có đảng viên mà người gọi được xem.',
  })
  member(
    @Arg('id', () => ID, {
      nullable: true,
      description:
        'This is the id of the member; give it or `fileNumber`. / Đây là mã định danh của đảng viên; dùng trường này hoặc `fileNumber`.',
    })
    id: string | undefined,
    @Arg('fileNumber', () => String, {
      nullable: true,
      description:
        'This is the file number (số lý lịch), six digits and one to three letters; give it or `id`. / Đây là số lý lịch, gồm sáu chữ số và một đến ba chữ cái; dùng trường này hoặc `id`.',
    })
    fileNumber: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((id === undefined) === (fileNumber === undefined)) {
      throw new RequestError('ONE_ARGUMENT_REQUIRED', { names: '"id", "fileNumber"' }, argumentPath(info));
    }
    return fileNumber === undefined
      ? fieldsOfRoot.one(memberById, decodeId(id as string, 'Member', argumentPath(info, 'id')))
      : fieldsOfRoot.one(memberByFileNumber, codeText(fileNumber));
  }

  @Needs('members')
  @Query(() => MemberConnectionType, {
    description:
      'These are the members who belong to a cell on the day and whom the caller may see. / Truy vấn này trả về các đảng viên sinh hoạt ở một chi bộ tại ngày đó mà người gọi được xem.',
  })
  members(
    @Args(() => MemberListArguments) list: MemberListArguments,
    @Ctx() facts: RequestFacts,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOfRoot.page(allMembers, requestOf(list, facts, info));
  }

  @FieldResolver(() => MembershipStatusEnum, {
    nullable: true,
    description:
      'This is the status of the member on the day; null before the admission. / Đây là tình trạng của đảng viên tại ngày đó; null trước khi được kết nạp.',
  })
  status(@AsOf() asOf: Day) {
    return member.value(statusOf, 'id', 'status', { asOf: bind(asOf) });
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the cell (chi bộ) to which the member belongs on the day; null before the admission, after the exit and while the member is transferred out of the tree. / Đây là chi bộ nơi đảng viên sinh hoạt tại ngày đó; null trước khi kết nạp, sau khi ra khỏi Đảng và khi đã chuyển ra ngoài hệ thống.',
  })
  organization(@AsOf() asOf: Day) {
    return member.one(cellOf, 'id', { asOf: bind(asOf) });
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationMembersResolver {
  @Needs('members')
  @FieldResolver(() => MemberConnectionType, {
    description:
      'These are by default the members of the organization itself on the day, and only a cell has any of its own; `includeDescendants: true` gives those of the whole subtree, whom `memberCount` counts. / Mặc định đây là đảng viên của chính tổ chức tại ngày đó, mà chỉ chi bộ mới có đảng viên của riêng mình; `includeDescendants: true` cho đảng viên của cả nhánh, như `memberCount` đếm.',
  })
  members(
    @Args(() => MemberListArguments) list: MemberListArguments,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'If true, the whole subtree is listed; if false, which is the default, the organization alone is. / Nếu đúng, liệt kê cả nhánh; nếu sai, là mặc định, chỉ liệt kê chính tổ chức.',
    })
    includeDescendants: boolean | undefined,
    @Ctx() facts: RequestFacts,
    @Info() info: GraphQLResolveInfo,
  ) {
    return organization.page(membersOf, 'id', requestOf(list, facts, info, includeDescendants));
  }

  @FieldResolver(() => Int, {
    description:
      'This is the number of members who belong to the cells of the organization on the day (đảng số), by default in its whole subtree; members who are there temporarily are not counted. / Đây là đảng số, tức số đảng viên thuộc các chi bộ của tổ chức tại ngày đó, mặc định của cả nhánh; không tính người sinh hoạt tạm thời.',
  })
  memberCount(
    @AsOf() asOf: Day,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description:
        'If true, which is the default, the whole subtree is counted; if false, the organization alone is. / Nếu đúng, là mặc định, đếm cả nhánh; nếu sai, chỉ đếm chính tổ chức.',
    })
    includeDescendants: boolean | undefined,
  ) {
    return organization.value(memberCountOf, 'id', 'count', {
      asOf: bind(asOf),
      includeDescendants: includeDescendants ?? true,
    });
  }
}
