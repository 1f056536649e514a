import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { fieldsIn } from '../../graph/filter.ts';
import { defaultPageSize, largestPage } from '../../graph/page.ts';
import type { SelectedField } from '../../graph/selected-fields.ts';
import { type MemberAttribute, mostGroupsBy } from '../../reports/statistics/member-attribute.ts';
import { today } from '../../shared/dates.ts';
import { firstYear, lastYear } from '../../shared/year-range.ts';

/** The cost of a mutation, to which each item of the lists in its input adds one. */
const costOfMutation = 10;

type ListSizes = Readonly<Record<string, number>>;

/** The usual maximum length of lists without pages, where it is not `usualSize`. */
export const listSizes: ListSizes = {
  'Query.documentTypes': 40,
  // A resolution of the Central Committee is implemented by many.
  'Document.referredToBy': 100,
  'PeriodReport.documents': 100,
  'PeriodReport.upgrades': 20,
  'Member.positionHistory': 20,
  'Organization.secretaries': 20,
  'Organization.positions': 60,
  'Organization.positionHistory': 200,
  'TrainingFigures.byYear': lastYear - firstYear + 1,
  'Organization.targets': 20,
  'PeriodReport.targets': 20,
  'PeriodTarget.results': 20,
  'DecideRatingsPayload.memberRatings': 250,
  'DecideRatingsPayload.organizationRatings': 250,
};

/** The usual maximum length of the other lists without pages. */
export const usualSize = 10;

/** Lists by years that go on to years to come. */
const intoTheFuture = new Set(['Target.results']);

/** The cost of counting the members of a subtree by their attributes, of which no sums are kept. */
const costOfStructure = 100;

/** The cost of the version of a subtree, for which the newest entries of all its members are looked up. */
const costOfSubtreeVersion = 20;

/** The cost of what is due in a subtree, for which all its members and cells are looked through. */
const costOfReminders = 20;

/** Parts of a connection, whose rows are already counted. */
const partOfConnection = /(Connection|Edge)$/;

/**
 * The cost of a selection, from the text and the variables of its operation alone: 1 for each row that it may read
 * and for each value that is looked up by an argument, times the rows of the enclosing lists; and 1 for each condition
 * of a filter.
 */
export function requestedCost(fields: readonly SelectedField[], sizes = listSizes): number {
  return fields.reduce((sum, selected) => sum + costOf(selected, sizes), 0);
}

function costOf({ parent, field, arguments: values, fields }: SelectedField, sizes: ListSizes): number {
  if (field.name === 'memberStructure')
    return costOfStructure + 1 + requestedCost(fields, sizesBy(values.by));
  if (field.name === 'subtreeVersion') return costOfSubtreeVersion;
  const inner = requestedCost(fields, sizesBelow(`${parent}.${field.name}`, sizes));
  const type = getNamedType(field.type);
  if (type.name === 'UserError') return 0;
  if (parent === 'Mutation') return costOfMutation + itemsIn(values) + inner;
  if (partOfConnection.test(parent)) return inner;
  if (isLeafType(type)) return field.args.length > 0 ? 1 : 0;
  const rows = rowsOf(parent, field, values, sizes) * (1 + inner) + fieldsIn(values.filter);
  return field.name === 'reminders' ? costOfReminders + rows : rows;
}

function rowsOf(
  parent: string,
  { name, type, args }: SelectedField['field'],
  values: SelectedField['arguments'],
  sizes: ListSizes,
): number {
  if (getNamedType(type).name.endsWith('Connection')) return pageSize(values);
  if (!isListType(getNullableType(type))) return 1;
  if (Array.isArray(values.ids)) return values.ids.length;
  if (name === 'quarterlyMemberMovements') return 4 * spanOfYears(values, thisYear());
  const usual = sizes[`${parent}.${name}`];
  if (usual === undefined && args.some((argument) => argument.name === 'fromYear'))
    return spanOfYears(values, intoTheFuture.has(`${parent}.${name}`) ? lastYear : thisYear());
  return usual ?? usualSize;
}

/**
 * Documents refer to each other in no circle, so that few refer to those that refer to one: lists within such a list
 * are short together. From a document that is referred to, all may be reached.
 */
function sizesBelow(list: string, sizes: ListSizes): ListSizes {
  const key = 'Document.referredToBy';
  if (list === key) return { ...sizes, [key]: 5 };
  if (list === 'Document.relations') return { ...sizes, [key]: listSizes[key] as number };
  return sizes;
}

/** The lists of a structure of members by some attributes. */
const sizesBy = (by: unknown): ListSizes => ({
  ...listSizes,
  'MemberStructure.rows': mostGroupsBy(by as MemberAttribute[]),
  'MemberStructureRow.values': (by as MemberAttribute[]).length,
});

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
