import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf, fieldsOfRoot, type RequestFacts } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { decodeId } from '../../graph/node.ts';
import { argumentPath } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import { readYear } from '../../graph/years.ts';
import { codeText } from '../../shared/text.ts';
import {
  OrganizationListArguments,
  type OrganizationOrder,
  type OrganizationOrderField,
} from './organization.input.ts';
import {
  allOrganizations,
  childrenOf,
  descendantsOf,
  organizationByCode,
  organizationById,
} from './organization.loaders.ts';
import { type OrganizationRow, organizationOrders } from './organization.rows.ts';
import { OrganizationConnectionType, OrganizationType } from './organization.type.ts';
import { organizationFilter } from './organization-filter.ts';

const organization = fieldsOf<OrganizationRow>();

/** More than any tree has levels. */
const deepest = 100;

/** The request of a list of organizations; by code unless asked otherwise. */
function requestOf(
  { filter, asOf, orderBy, ...page }: OrganizationListArguments,
  { viewer }: RequestFacts,
  info: GraphQLResolveInfo,
  maxDepth?: number,
) {
  const { figureOf, inCursors } = readFigureOf(orderBy, info);
  return listRequest(
    {
      asOf: bind(asOf),
      filter: organizationFilter.read(filter, argumentPath(info, 'filter')),
      maxDepth,
      figureOf,
      isScoped: viewer.scopes.figures !== 'everywhere',
    },
    orderBy,
    'CODE' as OrganizationOrderField,
    page,
    info,
    inCursors,
  );
}

/**
 * Reads the parameters of an order's figure: bound for SQL, and as cursors name them, which is undefined for an order
 * by no figure.
 * @throws RequestError where the order lacks its year or grade, or has one that it does not take
 */
function readFigureOf(order: OrganizationOrder | undefined, info: GraphQLResolveInfo) {
  const expression = order && organizationOrders[order.field];
  const needs = expression && 'needs' in expression ? expression.needs : undefined;
  for (const name of ['year', 'grade'] as const) {
    const isGiven = order?.[name] != null;
    if (isGiven === (needs?.includes(name) ?? false)) continue;
    const code = isGiven ? 'ORDER_WITHOUT_FIGURE' : 'ORDER_INCOMPLETE';
    const nameVi = name === 'year' ? 'năm' : 'mức';
    throw new RequestError(code, { name, nameVi }, argumentPath(info, 'orderBy', name));
  }
  const year = order?.year == null ? undefined : readYear(order.year, ['orderBy', 'year'], info);
  const grade = order?.grade ?? undefined;
  return {
    figureOf: {
      year: year === undefined ? undefined : bind(year),
      grade: grade === undefined ? undefined : bind(grade),
    },
    inCursors: needs && [year, grade].filter((part) => part !== undefined),
  };
}

/** The queries and lists of organizations. */
@DeclaredFields(() => OrganizationType)
export class OrganizationListsResolver {
  @Needs('figures')
  @Query(() => OrganizationType, {
    nullable: true,
    description:
      'This is the organization with an id or a code, exactly one of which is given; null where there is none that the caller may see. / Truy vấn này trả về tổ chức đảng theo mã định danh hoặc mã tổ chức, nêu đúng một trong hai; null nếu không có tổ chức mà người gọi được xem.',
  })
  organization(
    @Arg('id', () => ID, {
      nullable: true,
      description:
        'This is the id of the organization; give it or `code`. / Đây là mã định danh của tổ chức; dùng trường này hoặc `code`.',
    })
    id: string | undefined,
    @Arg('code', () => String, {
      nullable: true,
      description:
        'This is the code of the organization, such as DUK-07; give it or `id`. / Đây là mã tổ chức, ví dụ DUK-07; dùng trường này hoặc `id`.',
    })
    code: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((id === undefined) === (code === undefined)) {
      throw new RequestError('ONE_ARGUMENT_REQUIRED', { names: '"id", "code"' }, argumentPath(info));
    }
    return code === undefined
      ? fieldsOfRoot.one(organizationById, decodeId(id as string, 'Organization', argumentPath(info, 'id')))
      : fieldsOfRoot.one(organizationByCode, codeText(code));
  }

  @Needs('figures')
  @Query(() => OrganizationConnectionType, {
    description:
      'These are the organizations that exist on the day and that the caller may see. / Truy vấn này trả về các tổ chức đảng tồn tại tại ngày đó mà người gọi được xem.',
  })
  organizations(
    @Args(() => OrganizationListArguments) list: OrganizationListArguments,
    @Ctx() facts: RequestFacts,
    @Info() info: GraphQLResolveInfo,
  ) {
    return fieldsOfRoot.page(allOrganizations, requestOf(list, facts, info));
  }

  @FieldResolver(() => OrganizationConnectionType, {
    description:
      'These are the organizations directly below this one on the day (tổ chức trực thuộc). / Đây là các tổ chức trực thuộc trực tiếp tại ngày đó.',
  })
  children(
    @Args(() => OrganizationListArguments) list: OrganizationListArguments,
    @Ctx() facts: RequestFacts,
    @Info() info: GraphQLResolveInfo,
  ) {
    return organization.page(childrenOf, 'id', requestOf(list, facts, info));
  }

  @FieldResolver(() => OrganizationConnectionType, {
    description:
      'These are the organizations below this one on the day, at every depth unless `maxDepth` limits it. / Đây là các tổ chức bên dưới tại ngày đó, ở mọi cấp trừ khi `maxDepth` giới hạn.',
  })
  descendants(
    @Args(() => OrganizationListArguments) list: OrganizationListArguments,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description:
        'Only organizations down to this depth are listed, 1 to 100: 1 gives the children, 2 their children too; the default is every depth. / Chỉ liệt kê tổ chức đến độ sâu này, từ 1 đến 100: 1 là các tổ chức trực thuộc trực tiếp, 2 gồm cả cấp dưới nữa; mặc định là mọi cấp.',
    })
    maxDepth: number | undefined,
    @Ctx() facts: RequestFacts,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (maxDepth !== undefined && (maxDepth < 1 || maxDepth > deepest)) {
      throw new RequestError(
        'DEPTH_OUT_OF_RANGE',
        { value: maxDepth, maximum: deepest },
        argumentPath(info, 'maxDepth'),
      );
    }
    return organization.page(descendantsOf, 'id', requestOf(list, facts, info, maxDepth));
  }
}
