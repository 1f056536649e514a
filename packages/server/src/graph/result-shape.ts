import { type Bound, shapeOf } from '../database/bound.ts';
import { perObject } from '../shared/get-or-create.ts';
import type { AnyDefinition } from './relation.ts';
import type { Read, ResultField, Source } from './result-field.ts';

let lastNumber = 0;
const numberOf = perObject((_: AnyDefinition) => ++lastNumber);

/** The shape of a plan, which determines the statement, and the bound values in the order of the shape. */
export function shapeOfPlan(fields: readonly ResultField[]): { shape: string; bound: Bound<unknown>[] } {
  const bound: Bound<unknown>[] = [];
  return { shape: shapeOfFields(fields, { reads: [], bound }), bound };
}

interface Collected {
  reads: Read[];
  bound: Bound<unknown>[];
}

function shapeOfFields(fields: readonly ResultField[], collected: Collected): string {
  let shape = '';
  for (const field of fields) shape += `${field.name}:${shapeOfField(field, collected)},`;
  return `{${shape}}`;
}

function shapeOfField(field: ResultField, collected: Collected): string {
  const read = (of: Read) => shapeOfRead(of, collected);
  const source = ({ read: of, columns, computed }: Source) => `${read(of)}.${columns}|${computed?.key ?? ''}`;
  switch (field.kind) {
    case 'constant':
      return field.json;
    case 'part':
      return shapeOfFields(field.fields, collected);
    case 'page':
      return `${read(field.read)}?${shapeOfFields(field.fields, collected)}`;
    case 'items':
      return `[]${shapeOfFields(field.fields, collected)}`;
    case 'hasMore':
      return '>';
    case 'cursorAt':
      return field.end;
    case 'value':
      return `${source(field.source)} ${field.form} ${field.isNullable}`;
    case 'row':
      return `${read(field.read)}${field.isNullable}${shapeOfFields(field.fields, collected)}`;
    case 'choice':
      return `${field.choices.map((choice) => `${choice.column}?${read(choice.read)}${shapeOfFields(choice.fields, collected)}`)}${field.isNullable}`;
    case 'list':
      return `${read(field.read)}[]${shapeOfFields(field.fields, collected)}`;
  }
}

/** A read by its index; at its first occurrence, with its relation. */
function shapeOfRead(read: Read, collected: Collected): string {
  const known = collected.reads.indexOf(read);
  if (known >= 0) return `${known}`;
  const { relation, params, above, by } = read;
  const from = above ? shapeOfRead(above, collected) : '';
  const place = collected.reads.push(read) - 1;
  if ('id' in by) collected.bound.push(by.id);
  const column = 'id' in by ? '' : by.column;
  return `${place}(${from}.${column} ${numberOf(relation)} ${shapeOf(params, collected.bound)})`;
}
