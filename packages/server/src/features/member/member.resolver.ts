import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../graph/as-of.ts';
import type { Context } from '../../graph/context.ts';
import { listRequest, root } from '../../graph/list.ts';
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

/** What a list of members was asked for; by name unless asked otherwise. */
const memberList = (
  { viewer }: Context,
  filter: Omit<MembersOn, 'within'>,
  orderBy: MemberOrder | null,
  page: PageArguments,
  info: GraphQLResolveInfo,
) =>
  listRequest({ ...filter, within: viewer.scopes.members }, orderBy, 'NAME' as MemberOrderField, page, info);

const FilterArgument = () =>
  Arg('filter', () => MemberFilter, { nullable: true, description: 'Which of them. Default: all.' });
const OrderArgument = () =>
  Arg('orderBy', () => MemberOrder, { nullable: true, description: 'Default: by name.' });

@Resolver(() => MemberType)
export class MemberResolver {
  @Query(() => MemberType, {
    nullable: true,
    description: 'One member by id or by file number (số lý lịch); null where there is none.',
  })
  member(
    @Arg('id', () => ID, { nullable: true, description: 'Either this or the file number.' }) id:
      | string
      | null,
    @Arg('fileNumber', () => String, { nullable: true, description: 'Số lý lịch.' }) fileNumber:
      | string
      | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((id == null) === (fileNumber == null)) {
      throw new RequestError('ONE_ARGUMENT_REQUIRED', { names: '"id", "fileNumber"' }, argumentPath(info));
    }
    return fileNumber == null
      ? memberById(context).load(decodeId(id as string, 'Member', argumentPath(info, 'id')))
      : memberByFileNumber(context).load(lookupText(fileNumber).toUpperCase());
  }

  @Query(() => MemberConnectionType, {
    description: 'The members who belonged to a cell on a day (đảng số), by name.',
  })
  members(
    @FilterArgument() filter: MemberFilter | null,
    @OrderArgument() orderBy: MemberOrder | null,
    @AsOf() asOf: Day | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return allMembers(
      context,
      memberList(context, { ...filter, asOf: asOf ?? context.today }, orderBy, page, info),
    ).load(root);
  }

  @FieldResolver(() => MembershipStatusEnum, {
    nullable: true,
    description: 'Tình trạng. Null before the admission.',
  })
  status(@Root() { id }: MemberRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return statusOf(context, { asOf: asOf ?? context.today }).load(id);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'The cell (chi bộ) that the member belongs to; null before, after, and while transferred out of the tree.',
  })
  organization(@Root() { id }: MemberRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return cellOf(context, { asOf: asOf ?? context.today }).load(id);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationMembersResolver {
  @FieldResolver(() => MemberConnectionType, {
    description:
      'Members of the organization itself, which must be a cell to have any, or of its whole subtree.',
  })
  members(
    @Root() { id }: OrganizationRow,
    @AsOf() asOf: Day | null,
    @FilterArgument() filter: MemberFilter | null,
    @OrderArgument() orderBy: MemberOrder | null,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'True: the whole subtree. False: this organization alone.',
    })
    includeDescendants: boolean | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const members = {
      ...filter,
      asOf: asOf ?? context.today,
      includeDescendants: includeDescendants ?? false,
    };
    return membersOf(context, memberList(context, members, orderBy, page, info)).load(id);
  }

  @FieldResolver(() => Int, {
    description:
      'Đảng số: how many members belong to its cells on a day. Members here temporarily are not counted.',
  })
  memberCount(
    @Root() { id }: OrganizationRow,
    @AsOf() asOf: Day | null,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'True: the whole subtree. False: this organization alone.',
    })
    includeDescendants: boolean | null,
    @Ctx() context: Context,
  ) {
    const params = { asOf: asOf ?? context.today, includeDescendants: includeDescendants ?? true };
    return memberCountOf(context, params).load(id);
  }
}
