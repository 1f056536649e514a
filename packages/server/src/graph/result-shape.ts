import { type Bound, shapeOf } from '../database/bound.ts';
import { perObject } from '../shared/get-or-create.ts';
import type { AnyDefinition } from './relation.ts';
import type { Read, ResultField, Source } from './result-field.ts';

let lastNumber = 0;
const numberOf = perObject((_: AnyDefinition) => ++lastNumber);

/** The shape of a plan, which determines the statement, and the bound values in the order of the shape. */
export function shapeOfPlan(plan: readonly ResultField[]): { shape: string; bound: Bound<unknown>[] } {
  const reads: Read[] = [];
  const bound: Bound<unknown>[] = [];

  /** A read by its index; at its first occurrence, with its relation. */
  function shapeOfRead(read: Read): string {
    const known = reads.indexOf(read);
    if (known >= 0) return `${known}`;
    const { relation, params, above, by } = read;
    const from = above ? shapeOfRead(above) : '';
    const place = reads.push(read) - 1;
    if ('id' in by) bound.push(by.id);
    const column = 'id' in by ? '' : by.column;
    return `${place}(${from}.${column} ${numberOf(relation)} ${shapeOf(params, bound)})`;
  }

  const shapeOfSource = ({ read, columns, computed }: Source) =>
    `${shapeOfRead(read)}.${columns}|${computed?.key ?? ''}`;

  function shapeOfFields(fields: readonly ResultField[]): string {
    let shape = '';
    for (const field of fields) shape += `${field.name}:${shapeOfField(field)},`;
    return `{${shape}}`;
  }

  function shapeOfField(field: ResultField): string {
    switch (field.kind) {
      case 'constant':
        return field.json;
      case 'part':
        return shapeOfFields(field.fields);
      case 'page':
        return `${shapeOfRead(field.read)}?${shapeOfFields(field.fields)}`;
      case 'items':
        return `[]${shapeOfFields(field.fields)}`;
      case 'hasMore':
        return '>';
      case 'cursorAt':
        return field.end;
      case 'value':
        return `${shapeOfSource(field.source)} ${field.form} ${field.isNullable}`;
      case 'row':
        return `${shapeOfRead(field.read)}${field.isNullable}${shapeOfFields(field.fields)}`;
      case 'choice': {
        const choices = field.choices.map(
          ({ column, read, fields }) => `${column}?${shapeOfRead(read)}${shapeOfFields(fields)}`,
        );
        return `${choices}${field.isNullable}`;
      }
      case 'list':
        return `${shapeOfRead(field.read)}[]${shapeOfFields(field.fields)}`;
    }
  }

  return { shape: shapeOfFields(plan), bound };
}
