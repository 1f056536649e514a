import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { AsOf } from '../../graph/as-of.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { type Asked, fieldsOf, fieldsOfRoot } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { decodeId } from '../../graph/node.ts';
import { argumentPath, PageArguments } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { Day } from '../../shared/dates.ts';
import { lookupText } from '../../shared/text.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { MemberFilter, MemberOrder, type MemberOrderField } from './member.input.ts';
import {
  allMembers,
  cellOf,
  memberByFileNumber,
  memberById,
  memberCountOf,
  membersOf,
  statusOf,
} from './member.loaders.ts';
import type { MemberRow, MembersOn } from './member.rows.ts';
import { MemberConnectionType, MembershipStatusEnum, MemberType } from './member.type.ts';

const member = fieldsOf<MemberRow>();
const organization = fieldsOf<OrganizationRow>();

/** The arguments of a list of members; by name unless asked otherwise. */
const memberList = (
  { viewer }: Asked,
  filter: Omit<MembersOn, 'isScoped'>,
  orderBy: MemberOrder | undefined,
  page: PageArguments,
  info: GraphQLResolveInfo,
) =>
  listRequest(
    { ...filter, isScoped: viewer.scopes.members !== 'everywhere' },
    orderBy,
    'NAME' as MemberOrderField,
    page,
    info,
  );

const FilterArgument = () =>
  Arg('filter', () => MemberFilter, { nullable: true, description: 'Which of them. Default: all.' });
const OrderArgument = () =>
  Arg('orderBy', () => MemberOrder, { nullable: true, description: 'Default: by name.' });

@DeclaredFields(() => MemberType)
export class MemberResolver {
  @Query(() => MemberType, {
    nullable: true,
    description: 'One member by id or by file number (số lý lịch); null where there is none.',
  })
  member(
    @Arg('id', () => ID, { nullable: true, description: 'Either this or the file number.' })
    id: string | undefined,
    @Arg('fileNumber', () => String, { nullable: true, description: 'Số lý lịch.' })
    fileNumber: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((id === undefined) === (fileNumber === undefined)) {
      throw new RequestError('ONE_ARGUMENT_REQUIRED', { names: '"id", "fileNumber"' }, argumentPath(info));
    }
    return fileNumber === undefined
      ? fieldsOfRoot.one(memberById, decodeId(id as string, 'Member', argumentPath(info, 'id')))
      : fieldsOfRoot.one(memberByFileNumber, lookupText(fileNumber).toUpperCase());
  }

  @Query(() => MemberConnectionType, {
    description: 'The members who belonged to a cell on a day (đảng số), by name.',
  })
  members(
    @FilterArgument() filter: MemberFilter | undefined,
    @OrderArgument() orderBy: MemberOrder | undefined,
    @AsOf() asOf: Day | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() asked: Asked,
    @Info() info: GraphQLResolveInfo,
  ) {
    const members = { ...filter, asOf: bind(asOf ?? asked.today) };
    return fieldsOfRoot.page(allMembers, memberList(asked, members, orderBy, page, info));
  }

  @FieldResolver(() => MembershipStatusEnum, {
    nullable: true,
    description: 'Tình trạng. Null before the admission.',
  })
  status(@AsOf() asOf: Day | undefined, @Ctx() { today }: Asked) {
    return member.value(statusOf, 'id', 'status', { asOf: bind(asOf ?? today) });
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'The cell (chi bộ) that the member belongs to; null before, after, and while transferred out of the tree.',
  })
  organization(@AsOf() asOf: Day | undefined, @Ctx() { today }: Asked) {
    return member.one(cellOf, 'id', { asOf: bind(asOf ?? today) });
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationMembersResolver {
  @FieldResolver(() => MemberConnectionType, {
    description:
      'Members of the organization itself, which must be a cell to have any, or of its whole subtree.',
  })
  members(
    @AsOf() asOf: Day | undefined,
    @FilterArgument() filter: MemberFilter | undefined,
    @OrderArgument() orderBy: MemberOrder | undefined,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True: the whole subtree. False: this organization alone.',
    })
    includeDescendants: boolean | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() asked: Asked,
    @Info() info: GraphQLResolveInfo,
  ) {
    const members = {
      ...filter,
      asOf: bind(asOf ?? asked.today),
      includeDescendants: includeDescendants ?? false,
    };
    return organization.page(membersOf, 'id', memberList(asked, members, orderBy, page, info));
  }

  @FieldResolver(() => Int, {
    description:
      'Đảng số: how many members belong to its cells on a day. Members here temporarily are not counted.',
  })
  memberCount(
    @AsOf() asOf: Day | undefined,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'True: the whole subtree. False: this organization alone.',
    })
    includeDescendants: boolean | undefined,
    @Ctx() { today }: Asked,
  ) {
    return organization.value(memberCountOf, 'id', 'count', {
      asOf: bind(asOf ?? today),
      includeDescendants: includeDescendants ?? true,
    });
  }
}
