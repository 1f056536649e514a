import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { AsOf } from '../../graph/as-of.ts';
import { partialDateOf } from '../../graph/computed.ts';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { type Asked, fieldsOf, fieldsOfRoot } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { decodeId } from '../../graph/node.ts';
import { argumentPath, PageArguments } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { Day } from '../../shared/dates.ts';
import { lookupText } from '../../shared/text.ts';
import { agencyById } from '../agency/agency.loaders.ts';
import { AgencyType } from '../agency/agency.type.ts';
import { OrganizationFilter, OrganizationOrder, type OrganizationOrderField } from './organization.input.ts';
import {
  agencyOf,
  allOrganizations,
  ancestorsOf,
  childrenOf,
  descendantsOf,
  eventsOf,
  nearestStateOf,
  organizationByCode,
  organizationById,
  parentOf,
} from './organization.loaders.ts';
import type { OrganizationRow } from './organization.rows.ts';
import {
  OrganizationConnectionType,
  OrganizationEventType,
  OrganizationKindEnum,
  OrganizationType,
} from './organization.type.ts';

type Filter = OrganizationFilter | undefined;
type Order = OrganizationOrder | undefined;
type AskedOrganization = Asked<OrganizationRow>;

const organization = fieldsOf<OrganizationRow>();

/** The arguments of a list of organizations; by code unless asked otherwise. */
const organizationList = (
  { viewer, today }: Asked,
  info: GraphQLResolveInfo,
  asOf: Day | undefined,
  filter: Filter,
  orderBy: Order,
  page: PageArguments,
  maxDepth?: number,
) =>
  listRequest(
    {
      asOf: bind(asOf ?? today),
      kinds: filter?.kinds,
      search: filter?.search,
      maxDepth,
      isScoped: viewer.scopes.figures !== 'everywhere',
    },
    orderBy,
    'CODE' as OrganizationOrderField,
    page,
    info,
  );

/** Whether the rows of the list have the state of the day that is asked for. */
const hasState = ({ known }: AskedOrganization, asOf: Day): boolean => known.asOf?.value === asOf;

/** A column of the state that names an organization on a day. */
const stateOn = (asked: AskedOrganization, asOf: Day = asked.today, column: 'name' | 'kind') =>
  hasState(asked, asOf)
    ? organization.column(column)
    : organization.value(nearestStateOf, 'id', column, { asOf: bind(asOf) });

/** More than any tree has levels. */
const deepest = 100;

const FilterArgument = () =>
  Arg('filter', () => OrganizationFilter, { nullable: true, description: 'Which of them. Default: all.' });
const OrderArgument = () =>
  Arg('orderBy', () => OrganizationOrder, { nullable: true, description: 'Default: by code.' });

@DeclaredFields(() => OrganizationType)
export class OrganizationResolver {
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'One organization by its id or its code; null where there is none.',
  })
  organization(
    @Arg('id', () => ID, { nullable: true, description: 'Either this or the code.' }) id: string | undefined,
    @Arg('code', () => String, { nullable: true, description: 'Mã tổ chức, such as DUK-07.' })
    code: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((id === undefined) === (code === undefined)) {
      throw new RequestError('ONE_ARGUMENT_REQUIRED', { names: '"id", "code"' }, argumentPath(info));
    }
    return code === undefined
      ? fieldsOfRoot.one(organizationById, decodeId(id as string, 'Organization', argumentPath(info, 'id')))
      : fieldsOfRoot.one(organizationByCode, lookupText(code));
  }

  @Query(() => OrganizationConnectionType, { description: 'The organizations that stood on a day.' })
  organizations(
    @FilterArgument() filter: Filter,
    @OrderArgument() orderBy: Order,
    @AsOf() asOf: Day | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() asked: Asked,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOfRoot.page(allOrganizations, organizationList(asked, info, asOf, filter, orderBy, page));
  }

  @FieldResolver(() => String, {
    description: 'Tên. On a day on which it did not stand: the nearest known one.',
  })
  name(@AsOf() asOf: Day | undefined, @Ctx() asked: AskedOrganization) {
    return stateOn(asked, asOf, 'name');
  }

  @FieldResolver(() => OrganizationKindEnum, {
    description: 'Loại tổ chức. On a day on which it did not stand: the nearest known one.',
  })
  kind(@AsOf() asOf: Day | undefined, @Ctx() asked: AskedOrganization) {
    return stateOn(asked, asOf, 'kind');
  }

  @FieldResolver(() => PartialDateScalar, {
    nullable: true,
    description: 'Ngày thành lập; null where it is not known.',
  })
  establishedOn() {
    return organization.computed(partialDateOf, 'establishedOn', 'establishedOnPrecision');
  }

  @FieldResolver(() => PartialDateScalar, {
    nullable: true,
    description: 'Ngày giải thể: the first day on which it no longer stood; null while it stands.',
  })
  dissolvedOn() {
    return organization.computed(partialDateOf, 'dissolvedOn', 'dissolvedOnPrecision');
  }

  @FieldResolver(() => AgencyType, { nullable: true, description: 'Cơ quan, đơn vị in which it stands.' })
  agency(@AsOf() asOf: Day | undefined, @Ctx() asked: AskedOrganization) {
    const day = asOf ?? asked.today;
    return hasState(asked, day)
      ? organization.one(agencyById, 'agencyId')
      : organization.one(agencyOf, 'id', { asOf: bind(day) });
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'Tổ chức cấp trên trực tiếp; null at the root.',
  })
  parent(@AsOf() asOf: Day | undefined, @Ctx() asked: AskedOrganization) {
    const day = asOf ?? asked.today;
    return hasState(asked, day)
      ? organization.one(organizationById, 'parentId')
      : organization.one(parentOf, 'id', { asOf: bind(day) });
  }

  @FieldResolver(() => [OrganizationType], { description: 'From the root down to the parent.' })
  ancestors(@AsOf() asOf: Day | undefined, @Ctx() { today }: Asked) {
    return organization.many(ancestorsOf, 'id', { asOf: bind(asOf ?? today) });
  }

  @FieldResolver(() => OrganizationConnectionType, {
    description: 'Tổ chức trực thuộc: those directly under it.',
  })
  children(
    @AsOf() asOf: Day | undefined,
    @FilterArgument() filter: Filter,
    @OrderArgument() orderBy: Order,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() asked: Asked,
    @Info() info: GraphQLResolveInfo,
  ) {
    return organization.page(childrenOf, 'id', organizationList(asked, info, asOf, filter, orderBy, page));
  }

  @FieldResolver(() => OrganizationConnectionType, { description: 'Everything under it, however deep.' })
  descendants(
    @AsOf() asOf: Day | undefined,
    @FilterArgument() filter: Filter,
    @OrderArgument() orderBy: Order,
    @Arg('maxDepth', () => Int, { nullable: true, description: '1: children only, 2: their children too.' })
    maxDepth: number | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() asked: Asked,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (maxDepth !== undefined && (maxDepth < 1 || maxDepth > deepest)) {
      throw new RequestError(
        'DEPTH_OUT_OF_RANGE',
        { value: maxDepth, maximum: deepest },
        argumentPath(info, 'maxDepth'),
      );
    }
    const request = organizationList(asked, info, asOf, filter, orderBy, page, maxDepth);
    return organization.page(descendantsOf, 'id', request);
  }

  @FieldResolver(() => [OrganizationEventType], {
    description:
      'What happened to it: established, upgraded, renamed, moved, merged, split, dissolved. Oldest first.',
  })
  history() {
    return organization.many(eventsOf, 'id');
  }
}
