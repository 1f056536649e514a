import type { GraphQLResolveInfo } from 'graphql';
import { bind } from '../../database/bound.ts';
import { argumentPath } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import { readYear } from '../../graph/years.ts';
import type { OrganizationOrder } from './organization.input.ts';
import { organizationOrders } from './organization.rows.ts';

/**
 * Reads the parameters of an order's figure: bound for SQL, and as cursors name them, which is undefined for an order
 * by no figure.
 * @throws RequestError where the order lacks its year or grade, or has one that it does not take
 */
export function readFigureOf(order: OrganizationOrder | undefined, info: GraphQLResolveInfo) {
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
