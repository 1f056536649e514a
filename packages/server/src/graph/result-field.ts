import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLOutputType,
  GraphQLString,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Bound } from '../database/bound.ts';
import type { AnyComputed } from './computed.ts';
import type { ListRequest } from './connection.ts';
import type { AnyDefinition } from './relation.ts';
import { merged, type Selected, type SelectedField } from './selected-fields.ts';

/** Rows that a statement reads: those of a relation, by a column of another read's rows or by a known id. */
export interface Read {
  relation: AnyDefinition;
  params: unknown;
  /** The read whose rows have the id; undefined where the id is known. */
  above: Read | undefined;
  by: { column: string } | { id: Bound<unknown> };
}

/** The form of a value in JSON: digits and words need no escapes, text is a string for any type of column. */
type ValueForm = 'digits' | 'word' | 'text' | 'json';

/** A value of a row: a column, or one computed from several. */
export interface Source {
  /** The read that the row belongs to. */
  read: Read;
  columns: readonly string[];
  computed: AnyComputed | undefined;
}

/** A field of a result built in SQL. */
export type ResultField = { name: string } & (
  | { kind: 'constant'; json: string }
  | { kind: 'value'; source: Source; form: ValueForm; isNullable: boolean }
  | { kind: 'row'; read: Read; fields: readonly ResultField[]; isNullable: boolean }
  /** An object of the first choice whose column of the row is not null. */
  | {
      kind: 'choice';
      choices: readonly { read: Read; column: string; fields: readonly ResultField[] }[];
      isNullable: boolean;
    }
  | { kind: 'list'; read: Read; fields: readonly ResultField[] }
  /** An object without its own row: the node of an edge, and the position of a page. */
  | { kind: 'part'; fields: readonly ResultField[] }
  /** A page, whose rows and the additional row are read once for all of its fields; those below belong to it. */
  | { kind: 'page'; read: Read; request: ListRequest<unknown, string>; fields: readonly ResultField[] }
  | { kind: 'items'; fields: readonly ResultField[] }
  | { kind: 'hasMore' }
  | { kind: 'cursorAt'; end: 'first' | 'last' }
);

/** Thrown where a field has an ordinary resolver, which must be called. */
export class NotDeclared extends Error {}

/** Reports whether a field of a page is computed from the page's rows: its total count is not, nor is each part of its position. */
export const needsRows = (field: ResultField): boolean =>
  field.kind === 'part'
    ? field.fields.some(needsRows)
    : field.kind === 'items' || field.kind === 'hasMore' || field.kind === 'cursorAt';

type WithoutName<Field> = Field extends unknown ? Omit<Field, 'name'> : never;

/** A field without the name that it has in the response. */
export type Planned = WithoutName<ResultField>;

/** The selected fields of an object, each under its response name; `plan` plans all but the name of the type. */
export const eachOf = ({ type, fields }: Selected, plan: (field: SelectedField) => Planned): ResultField[] =>
  merged(fields).map((each) => ({
    name: each.path.at(-1) as string,
    ...(each.field === TypeNameMetaFieldDef
      ? { kind: 'constant', json: JSON.stringify(getNamedType(type).name) }
      : plan(each)),
  }));

/** Returns the read of a row. @throws NotDeclared at the root, which has none */
export function given(above: Read | undefined): Read {
  if (above === undefined) throw new NotDeclared();
  return above;
}

/** A value of a read's row, in the form of its type. @throws NotDeclared where it is no value */
export function valueIn(
  read: Read,
  columns: readonly string[],
  type: GraphQLOutputType,
  computed?: Source['computed'],
): Planned {
  if (!isLeafType(getNamedType(type))) throw new NotDeclared();
  const source = { read, columns, computed };
  return { kind: 'value', source, form: formOf(type), isNullable: !isNonNullType(type) };
}

function formOf(type: GraphQLOutputType): ValueForm {
  const nullable = getNullableType(type);
  if (isListType(nullable) || nullable === GraphQLFloat) return 'json';
  if (nullable === GraphQLInt || nullable === GraphQLBoolean) return 'digits';
  if (nullable === GraphQLString || nullable === GraphQLID) return 'text';
  return isEnumType(nullable) ? 'word' : 'json';
}
