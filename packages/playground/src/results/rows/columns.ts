import { type GraphQLNamedType, isCompositeType, isEnumType } from 'graphql';
import { type Row, type RowList, readPath } from './row-lists.ts';
import { isProtected, isRowList, type Shape } from './shape.ts';

/** What the values of a column are, which decides how they are shown, sorted and exported. */
type ColumnKind =
  | 'text'
  | 'person'
  | 'number'
  | 'rate'
  | 'year'
  | 'boolean'
  | 'date'
  | 'quarter'
  | 'moment'
  | 'enum'
  | 'protected'
  | 'list';

/** A column of a table: a value of the rows, or of objects inside them. */
export interface Column {
  /** Unique among the columns of a table. */
  readonly id: string;
  /** The place of its object among the levels of a row. */
  readonly level: number;
  readonly path: readonly string[];
  /** The response names that lead to the value, with those of the lists around it. */
  readonly name: string;
  /** The head of the column, in the language of the page. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** What the schema says of the value, in both languages. */
  readonly description: string;
  /** The enum of the schema to which the values belong. */
  readonly enumName: string | undefined;
  /** The columns of the rows inside a cell. */
  readonly columns: readonly Column[];
}

/** Builds the columns of a list: those of its own rows, after those of the rows around them if they are joined. */
export function buildColumns(root: Shape, list: RowList, isJoined: boolean): Column[] {
  const lists = [root, ...list.path.filter(isRowList)];
  const first = isJoined ? Math.min(1, list.depth) : list.depth;
  return lists.slice(first).flatMap((shape, index) => {
    const level = first + index;
    const isInnermost = level === list.depth;
    const prefix = isInnermost ? '' : `${nameOf(shape, list)}.`;
    return columnsOf(shape, [])
      .filter(({ kind }) => kind !== 'list' || (isInnermost && level > 0))
      .map((column) => ({ ...column, id: `${level}.${column.id}`, level, name: prefix + column.name }));
  });
}

/** Names an outer list in front of its columns: by its field, or for the nodes of a connection by the connection's. */
function nameOf(shape: Shape, { path }: RowList): string {
  const place = path.indexOf(shape);
  return (shape.key === 'nodes' ? path[place - 1] : shape)?.key ?? shape.key;
}

function columnsOf(shape: Shape, path: readonly string[]): Column[] {
  // The first day that is selected of a quarter names it; another one beside it stays a day.
  const quarter = shape.field.startsWith('quarterly')
    ? shape.fields.find(({ type }) => type?.name === 'Date')
    : undefined;
  return shape.fields.flatMap((field): Column[] => {
    const own = [...path, field.key];
    const name = own.join('.');
    const { description } = field;
    const column = {
      id: name,
      level: 0,
      path: own,
      name,
      title: name,
      description,
      enumName: undefined,
      columns: [],
    };
    if (isProtected(field)) return [{ ...column, kind: 'protected' }];
    if (isRowList(field)) return [{ ...column, kind: 'list', columns: columnsOf(field, []) }];
    if (field.type?.name === 'PageInfo') return [];
    if (isCompositeType(field.type)) return columnsOf(field, own);
    const enumName = isEnumType(field.type) ? field.type.name : undefined;
    const kind = field === quarter ? 'quarter' : kindOf(field.field, field.type);
    return [{ ...column, kind, enumName }];
  });
}

function kindOf(field: string, type: GraphQLNamedType | undefined): ColumnKind {
  if (isEnumType(type)) return 'enum';
  if (field === 'fullName') return 'person';
  switch (type?.name) {
    case 'Int':
      return /year$/i.test(field) ? 'year' : 'number';
    case 'Float':
      return /(rate|surplus)$/i.test(field) ? 'rate' : 'number';
    case 'Boolean':
      return 'boolean';
    case 'Date':
    case 'PartialDate':
      return 'date';
    case 'DateTime':
      return 'moment';
    default:
      return 'text';
  }
}

/** True for a column of numbers, which are aligned to the right. */
export const isNumeric = ({ kind }: Column): boolean => ['number', 'rate', 'year'].includes(kind);

/** Reads the value of a column in a row. */
export const readCell = ({ levels }: Row, { level, path }: Column): unknown => readPath(levels[level], path);
