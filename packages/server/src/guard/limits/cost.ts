import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { defaultPageSize, largestPage } from '../../graph/page-size.ts';
import type { SelectedField } from '../../graph/selected-fields.ts';
import { today } from '../../shared/dates.ts';
import { firstYear, lastYear } from '../../shared/year-range.ts';

/** The highest cost of one operation. */
export const largestCost = 50_000;

/** The cost of a mutation, to which each item of the lists in its input adds one. */
const costOfMutation = 10;

/** The usual maximum length of lists without pages; others have up to ten items. */
const listSizes: Record<string, number> = {
  'Organization.positions': 60,
  'Organization.positionHistory': 200,
  'TrainingFigures.byYear': lastYear - firstYear + 1,
  'Organization.targets': 20,
  'PeriodReport.targets': 20,
  'PeriodTarget.results': 20,
  'DecideRatingsPayload.memberRatings': 250,
  'DecideRatingsPayload.organizationRatings': 250,
};

/** Lists by years that go on to years to come. */
const intoTheFuture = new Set(['Target.results']);

/** Parts of a connection, whose rows are already counted. */
const partOfConnection = /(Connection|Edge)$/;

/**
 * The cost of a selection, from the text and the variables of its operation alone: 1 for each row that it may read
 * and for each value that is looked up by an argument, times the rows of the enclosing lists.
 */
export function requestedCost(fields: readonly SelectedField[]): number {
  return fields.reduce((sum, selected) => sum + costOf(selected), 0);
}

function costOf({ parent, field, arguments: values, fields }: SelectedField): number {
  const inner = requestedCost(fields);
  const type = getNamedType(field.type);
  if (type.name === 'UserError') return 0;
  if (parent === 'Mutation') return costOfMutation + itemsIn(values) + inner;
  if (partOfConnection.test(parent)) return inner;
  if (isLeafType(type)) return field.args.length > 0 ? 1 : 0;
  return rowsOf(parent, field, values) * (1 + inner);
}

function rowsOf(
  parent: string,
  { name, type, args }: SelectedField['field'],
  values: SelectedField['arguments'],
): number {
  if (getNamedType(type).name.endsWith('Connection')) return pageSize(values);
  if (!isListType(getNullableType(type))) return 1;
  if (Array.isArray(values.ids)) return values.ids.length;
  const usual = listSizes[`${parent}.${name}`];
  if (usual === undefined && args.some((argument) => argument.name === 'fromYear'))
    return spanOfYears(values, intoTheFuture.has(`${parent}.${name}`) ? lastYear : thisYear());
  return usual ?? 10;
}

/** A page size that is out of range was refused before; it must not lower the cost here. */
function pageSize({ first, last }: SelectedField['arguments']): number {
  if (first == null && last == null) return defaultPageSize;
  return Math.min(Math.max(Number(first ?? 1), Number(last ?? 1), 1), largestPage);
}

const thisYear = () => Number(today().slice(0, 4));

/** An omitted end extends to the first or last year that is recorded. */
function spanOfYears({ fromYear, toYear }: SelectedField['arguments'], last: number): number {
  return Math.max(Number(toYear ?? last) - Number(fromYear ?? firstYear) + 1, 1);
}

/** Counts the items of the lists in a value, at any depth. */
function itemsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, item) => sum + itemsIn(item), 0);
  return inner + (Array.isArray(value) ? value.length : 0);
}
