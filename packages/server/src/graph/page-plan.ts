import type { GraphQLOutputType } from 'graphql';
import { cursorIn } from './cursor.ts';
import type { FieldPlan } from './field-plan.ts';
import type { AnyDefinition } from './relation.ts';
import {
  eachOf,
  NotDeclared,
  needsRows,
  type Planned,
  type Read,
  type ResultField,
  valueIn,
} from './result-field.ts';
import type { Selected, SelectedField } from './selected-fields.ts';

/**
 * Plans the selected fields of a page, of its edges and of its position: they follow from the type of the node. `read`
 * returns the read of one of the connection's relations, and `fieldsOf` plans the fields of a node.
 */
export function planPage(
  { connection, request }: FieldPlan & { kind: 'page' },
  page: Selected,
  read: (relation: AnyDefinition, params: unknown) => Read,
  fieldsOf: (node: Selected, row: Read) => ResultField[],
): Planned {
  const { filter, cursorOrder } = request;
  const { backward, after, before } = request.page;
  const rows = read(connection.rows.definition, request);

  /** The existence of a row on one side of a cursor from the arguments. */
  const isAny = (side: 'before' | 'after', type: GraphQLOutputType): Planned => {
    const of = side === 'before' ? after : before;
    if (of === undefined) return { kind: 'constant', json: 'false' };
    return valueIn(read(connection.existence.definition, { ...request, side, of }), ['isAny'], type);
  };

  const planField = ({ field: { name, type }, fields: selected }: SelectedField): Planned => {
    const inner = { type, fields: selected };
    switch (name) {
      case 'totalCount':
        return valueIn(read(connection.count.definition, { filter }), ['count'], type);
      case 'nodes':
        return { kind: 'items', fields: fieldsOf(inner, rows) };
      case 'node':
        return { kind: 'part', fields: fieldsOf(inner, rows) };
      case 'cursor':
        return valueIn(rows, ['cursorValue', 'id'], type, cursorIn(cursorOrder));
      case 'edges':
        return { kind: 'items', fields: eachOf(inner, planField) };
      case 'pageInfo':
        return { kind: 'part', fields: eachOf(inner, planField) };
      case 'hasNextPage':
        return backward ? isAny('after', type) : { kind: 'hasMore' };
      case 'hasPreviousPage':
        return backward ? { kind: 'hasMore' } : isAny('before', type);
      case 'startCursor':
        return { kind: 'cursorAt', end: 'first' };
      case 'endCursor':
        return { kind: 'cursorAt', end: 'last' };
      default:
        throw new NotDeclared();
    }
  };

  const fields = eachOf(page, planField);
  return fields.some(needsRows) ? { kind: 'page', read: rows, request, fields } : { kind: 'part', fields };
}
