import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../graph/as-of.ts';
import type { Context } from '../../graph/context.ts';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import { listRequest, root } from '../../graph/list.ts';
import { whenRead } from '../../graph/loader.ts';
import { decodeId } from '../../graph/node.ts';
import { argumentPath, PageArguments } from '../../graph/page-arguments.ts';
import { partialDateOf } from '../../graph/partial-date.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { Day } from '../../shared/dates.ts';
import { lookupText } from '../../shared/text.ts';
import { agencyById } from '../agency/agency.loaders.ts';
import { AgencyType } from '../agency/agency.type.ts';
import { OrganizationFilter, OrganizationOrder, type OrganizationOrderField } from './organization.input.ts';
import {
  allOrganizations,
  ancestorsOf,
  childrenOf,
  descendantsOf,
  eventsOf,
  nearestState,
  organizationByCode,
  organizationById,
  stateOn,
} from './organization.loaders.ts';
import type { OrganizationRow } from './organization.rows.ts';
import {
  OrganizationConnectionType,
  OrganizationEventType,
  OrganizationKindEnum,
  OrganizationType,
} from './organization.type.ts';

type Filter = OrganizationFilter | null;
type Order = OrganizationOrder | null;

/** What a list of organizations was asked for; by code unless asked otherwise. */
const organizationList = (
  context: Context,
  info: GraphQLResolveInfo,
  asOf: Day | null,
  filter: Filter,
  orderBy: Order,
  page: PageArguments,
  maxDepth?: number | null,
) =>
  listRequest(
    {
      asOf: asOf ?? context.today,
      kinds: filter?.kinds,
      search: filter?.search,
      maxDepth,
      within: context.viewer.scopes.figures,
    },
    orderBy,
    'CODE' as OrganizationOrderField,
    page,
    info,
  );

/** More than any tree has levels. */
const deepest = 100;

const FilterArgument = () =>
  Arg('filter', () => OrganizationFilter, { nullable: true, description: 'Which of them. Default: all.' });
const OrderArgument = () =>
  Arg('orderBy', () => OrganizationOrder, { nullable: true, description: 'Default: by code.' });

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'One organization by its id or its code; null where there is none.',
  })
  organization(
    @Arg('id', () => ID, { nullable: true, description: 'Either this or the code.' }) id: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Mã tổ chức, such as DUK-07.' }) code:
      | string
      | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((id == null) === (code == null)) {
      throw new RequestError('ONE_ARGUMENT_REQUIRED', { names: '"id", "code"' }, argumentPath(info));
    }
    return code == null
      ? organizationById(context).load(decodeId(id as string, 'Organization', argumentPath(info, 'id')))
      : organizationByCode(context).load(lookupText(code));
  }

  @Query(() => OrganizationConnectionType, { description: 'The organizations that stood on a day.' })
  organizations(
    @FilterArgument() filter: Filter,
    @OrderArgument() orderBy: Order,
    @AsOf() asOf: Day | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return allOrganizations(context, organizationList(context, info, asOf, filter, orderBy, page)).load(root);
  }

  @FieldResolver(() => String, {
    description: 'Tên. On a day on which it did not stand: the nearest known one.',
  })
  name(@Root() organization: OrganizationRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return whenRead(nearestState(context, organization, asOf ?? context.today), ({ name }) => name);
  }

  @FieldResolver(() => OrganizationKindEnum, {
    description: 'Loại tổ chức. On a day on which it did not stand: the nearest known one.',
  })
  kind(@Root() organization: OrganizationRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return whenRead(nearestState(context, organization, asOf ?? context.today), ({ kind }) => kind);
  }

  @FieldResolver(() => PartialDateScalar, {
    nullable: true,
    description: 'Ngày thành lập; null where it is not known.',
  })
  establishedOn(@Root() { establishedOn, establishedOnPrecision }: OrganizationRow) {
    return partialDateOf(establishedOn, establishedOnPrecision);
  }

  @FieldResolver(() => PartialDateScalar, {
    nullable: true,
    description: 'Ngày giải thể: the first day on which it no longer stood; null while it stands.',
  })
  dissolvedOn(@Root() { dissolvedOn, dissolvedOnPrecision }: OrganizationRow) {
    return partialDateOf(dissolvedOn, dissolvedOnPrecision);
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: 'Cơ quan, đơn vị in which it stands.' })
  agency(@Root() organization: OrganizationRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return whenRead(stateOn(context, organization, asOf ?? context.today), (state) =>
      state?.agencyId == null ? null : agencyById(context).load(state.agencyId),
    );
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'Tổ chức cấp trên trực tiếp; null at the root.',
  })
  parent(@Root() organization: OrganizationRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return whenRead(stateOn(context, organization, asOf ?? context.today), (state) =>
      state?.parentId == null ? null : organizationById(context).load(state.parentId),
    );
  }

  @FieldResolver(() => [OrganizationType], { description: 'From the root down to the parent.' })
  ancestors(@Root() { id }: OrganizationRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return ancestorsOf(context, { asOf: asOf ?? context.today }).load(id);
  }

  @FieldResolver(() => OrganizationConnectionType, {
    description: 'Tổ chức trực thuộc: those directly under it.',
  })
  children(
    @Root() { id }: OrganizationRow,
    @AsOf() asOf: Day | null,
    @FilterArgument() filter: Filter,
    @OrderArgument() orderBy: Order,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return childrenOf(context, organizationList(context, info, asOf, filter, orderBy, page)).load(id);
  }

  @FieldResolver(() => OrganizationConnectionType, { description: 'Everything under it, however deep.' })
  descendants(
    @Root() { id }: OrganizationRow,
    @AsOf() asOf: Day | null,
    @FilterArgument() filter: Filter,
    @OrderArgument() orderBy: Order,
    @Arg('maxDepth', () => Int, { nullable: true, description: '1: children only, 2: their children too.' })
    maxDepth: number | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (maxDepth != null && (maxDepth < 1 || maxDepth > deepest)) {
      throw new RequestError(
        'DEPTH_OUT_OF_RANGE',
        { value: maxDepth, maximum: deepest },
        argumentPath(info, 'maxDepth'),
      );
    }
    return descendantsOf(
      context,
      organizationList(context, info, asOf, filter, orderBy, page, maxDepth),
    ).load(id);
  }

  @FieldResolver(() => [OrganizationEventType], {
    description:
      'What happened to it: established, upgraded, renamed, moved, merged, split, dissolved. Oldest first.',
  })
  history(@Root() { id }: OrganizationRow, @Ctx() context: Context) {
    return eventsOf(context).load(id);
  }
}
