import type { PlannedRead } from './planning.ts';
import { numberOf, shapeOfParams } from './statements.ts';
import type { WrittenField } from './written-answer.ts';

/** What the text of a statement depends on; adds the reads in the order in which they come, and their values. */
export function shapeOfFields(
  fields: readonly WrittenField[],
  reads: PlannedRead[],
  values: unknown[],
): string {
  let shape = '';
  for (const field of fields) shape += `${field.name}:${shapeOfField(field, reads, values)},`;
  return `{${shape}}`;
}

function shapeOfField(field: WrittenField, reads: PlannedRead[], values: unknown[]): string {
  switch (field.kind) {
    case 'constant':
      return field.json;
    case 'part':
      return shapeOfFields(field.fields, reads, values);
    case 'pageInfo':
      return `${shapeOfRead(field.read, reads, values)}?${shapeOfFields(field.fields, reads, values)}`;
    case 'hasMore':
      return field.kind;
    case 'cursorAt':
      return `${field.end} ${field.column.made?.key}`;
    case 'value': {
      const { column, as, isNullable } = field;
      const read = shapeOfRead(column.of, reads, values);
      return `${read}.${column.names}|${column.made?.key ?? ''} ${as} ${isNullable}`;
    }
    case 'row':
      return `${shapeOfRead(field.read, reads, values)}${field.isNullable}${shapeOfFields(field.fields, reads, values)}`;
    case 'list':
      return `${shapeOfRead(field.read, reads, values)}[]${shapeOfFields(field.fields, reads, values)}`;
  }
}

/** A read by its place; where it comes for the first time, with what it reads. */
function shapeOfRead(read: PlannedRead, reads: PlannedRead[], values: unknown[]): string {
  const known = reads.indexOf(read);
  if (known >= 0) return `${known}`;
  const above = read.above ? shapeOfRead(read.above, reads, values) : '';
  const place = reads.push(read) - 1;
  if (!read.above) values.push(read.id);
  return `${place}(${above}.${read.column} ${numberOf(read.relation)} ${shapeOfParams(read.params, values)})`;
}
