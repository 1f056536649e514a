import {
  GraphQLBoolean,
  type GraphQLField,
  GraphQLInt,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { Edge, Page, PageInfo } from './page.ts';
import { Column } from './planned-column.ts';
import type { Plan, PlannedRead, Trial } from './planning.ts';
import { numberOf } from './statements.ts';

/** A field of an answer that PostgreSQL writes. `above` is the read whose row it is a field of; undefined at the root. */
export type WrittenField = { name: string } & (
  | { kind: 'constant'; json: string }
  | { kind: 'value'; column: Column; as: 'digits' | 'word' | 'json'; isNullable: boolean }
  | { kind: 'row'; read: PlannedRead; fields: readonly WrittenField[]; isNullable: boolean }
  | { kind: 'list'; read: PlannedRead; fields: readonly WrittenField[] }
  /** What is no row of its own: a page, and what an edge leads to. */
  | { kind: 'part'; fields: readonly WrittenField[] }
  /** Where a page lies, of which one row more than its size is read. */
  | { kind: 'pageInfo'; read: PlannedRead; size: number; fields: readonly WrittenField[] }
  | { kind: 'hasMore' }
  | { kind: 'cursorAt'; column: Column; end: 'first' | 'last' }
);

/** What a field gave before anything was read. */
export interface Given {
  /** Its name in the answer. */
  name: string;
  field: GraphQLField<unknown, unknown>;
  /** What it is a field of. */
  row: unknown;
  value: unknown;
  /** Whether it gave that later. */
  isLater: boolean;
  /** The columns at which its resolver looked for that. */
  lookedAt: readonly Column[];
  /** The read whose row it is a field of; undefined at the root. */
  above: PlannedRead | undefined;
  /** What is selected of it; undefined where PostgreSQL cannot write that. */
  fields: readonly WrittenField[] | undefined;
  resolveAgain: () => unknown;
}

/**
 * How PostgreSQL writes what a field gives; undefined where its resolver must be asked. It may be written where the
 * resolver looked at nothing but the column that it gives, or the ids by which that is read, and gives null where there
 * is none: so it cannot have decided by a value.
 */
export function writtenField(given: Given, plan: Plan): WrittenField | undefined {
  if (given.row instanceof PageInfo) return writtenOfPage(given, given.row, plan);
  if (isLeafType(getNamedType(given.field.type))) return writtenValue(given, plan);
  const { name, field, value, lookedAt, above, fields } = given;
  if (fields === undefined) return undefined;
  const rows = value instanceof Page ? value.nodes : value instanceof PageInfo ? value.rows : value;
  const isList = Array.isArray(rows);
  const read = readOf(isList ? rows[0] : rows, plan);
  const way = read && wayTo(read, above);
  if (!read || !way || !looksAtNothingElse(lookedAt, way)) return undefined;
  const {
    isOne,
    value: made,
    listed,
  } = read.relation as Partial<{ isOne: true; value: unknown; listed: unknown }>;
  const isNullable = !isNonNullType(field.type);
  if (read === above) return isList || isNullable ? undefined : { name, kind: 'part', fields };
  if (isList) {
    if (isOne || isNullable || way.length > 1 || (made && !listed)) return undefined;
    if (value instanceof Page) return { name, kind: 'part', fields };
    if (value instanceof PageInfo) {
      const looksAtRows = fields.some(({ kind }) => kind === 'hasMore' || kind === 'cursorAt');
      if (!looksAtRows) return { name, kind: 'part', fields };
      return { name, kind: 'pageInfo', read, size: value.request.page.size, fields };
    }
    return isListType(getNullableType(field.type)) ? { name, kind: 'list', read, fields } : undefined;
  }
  if (!isOne || made || (isNullable && !givesWhatIsTried(() => missingOn(way), way, given, plan)))
    return undefined;
  return { name, kind: 'row', read, fields, isNullable };
}

/** Which read an object is a row of, or has the row of. */
export const readOf = (object: unknown, plan: Plan): PlannedRead | undefined =>
  plan.readOf((object instanceof Edge ? object.node : object) as object);

/** How PostgreSQL writes where a page lies: one from the start of what is left of the list. */
function writtenOfPage(
  given: Given,
  { request: { page } }: Pick<PageInfo<never>, 'request'>,
  plan: Plan,
): WrittenField | undefined {
  const { name, field, value } = given;
  if (page.backward) return undefined;
  switch (field.name) {
    case 'hasNextPage':
      return { name, kind: 'hasMore' };
    case 'hasPreviousPage':
      return page.after ? writtenValue(given, plan) : { name, kind: 'constant', json: 'false' };
    case 'startCursor':
    case 'endCursor':
      if (!(value instanceof Column)) return undefined;
      return { name, kind: 'cursorAt', column: value, end: field.name === 'startCursor' ? 'first' : 'last' };
    default:
      return undefined;
  }
}

function writtenValue(given: Given, plan: Plan): WrittenField | undefined {
  const { name, field, value, isLater, lookedAt, above } = given;
  if (!(value instanceof Column)) return undefined;
  const { of: read, names } = value;
  const way = wayTo(read, above);
  if (!way?.every(({ relation }) => relation.isOne) || !looksAtNothingElse(lookedAt, way, value))
    return undefined;
  const isNullable = !isNonNullType(field.type);
  const trials = () => [
    ...(value.made || isLater
      ? []
      : names.flatMap((column) => valuesTried.map((each) => ({ of: read, column, value: each })))),
    ...(isNullable ? [...names.map((column) => ({ of: read, column, value: null })), ...missingOn(way)] : []),
  ];
  if (!givesWhatIsTried(trials, way, given, plan)) return undefined;
  const type = getNullableType(field.type);
  const digits = type === GraphQLInt || type === GraphQLBoolean;
  return {
    name,
    kind: 'value',
    column: value,
    as: digits ? 'digits' : isEnumType(type) ? 'word' : 'json',
    isNullable,
  };
}

/** The reads from a row down to one below it; undefined where they do not lead there, or one on the way has many rows. */
function wayTo(read: PlannedRead, above: PlannedRead | undefined): PlannedRead[] | undefined {
  const way: PlannedRead[] = [];
  for (let each: PlannedRead | undefined = read; each !== above; each = each.above) {
    const leads = each && (each.above !== undefined || each.id !== undefined);
    if (!leads || (each !== read && !each?.relation.isOne)) return undefined;
    way.unshift(each as PlannedRead);
  }
  return way;
}

const looksAtNothingElse = (
  lookedAt: readonly Column[],
  way: readonly PlannedRead[],
  value?: Column,
): boolean =>
  lookedAt.every(
    ({ of, names: [name] }) =>
      (value?.of === of && value.names.includes(name as string)) ||
      way.some(({ above, column }) => above === of && column === name),
  );

/** Values that a resolver may take for none. */
const valuesTried = [0, '', false];

/** What may be missing on the way to a row: it, another on the way, or an id by which one of them is read. */
const missingOn = (way: readonly PlannedRead[]): Trial[] =>
  way.flatMap((read) => [
    { of: read, value: null },
    ...(read.above ? [{ of: read.above, column: read.column, value: null }] : []),
  ]);

/** Whether fields gave what was tried, by field, what it gives and the way there. */
const known = new WeakMap<object, Map<string, boolean>>();

/** Whether a field gives each value that is tried, and null where something is missing: once for all requests. */
function givesWhatIsTried(
  trials: () => readonly Trial[],
  way: readonly PlannedRead[],
  { field, value: given, isLater, resolveAgain }: Given,
  plan: Plan,
): boolean {
  const ofField = known.get(field) ?? new Map<string, boolean>();
  known.set(field, ofField);
  let key = `${isLater} ${given instanceof Column ? given.names : ''}`;
  for (const { relation, column } of way) key += ` ${column} ${numberOf(relation)}`;
  const earlier = ofField.get(key);
  if (earlier !== undefined) return earlier;
  const gives = trials().every((trial) => {
    plan.trial = trial;
    try {
      const value = resolveAgain();
      if (value instanceof Promise) value.catch(() => {});
      return (value ?? null) === trial.value;
    } catch {
      return false;
    } finally {
      plan.trial = undefined;
    }
  });
  ofField.set(key, gives);
  return gives;
}
