import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from './context.ts';
import type { PlanField } from './declared-fields.ts';
import type { FieldPlan, IdSource } from './field-plan.ts';
import { type AnyDefinition, knownOf, loadRelation } from './relation.ts';

type Row = Readonly<Record<string | symbol, unknown>>;

/** The resolver of a declared field, for queries in which some other field is not declared. */
export const resolvePlan =
  (plan: PlanField): GraphQLFieldResolver<Row | undefined, Context> =>
  (row, values, context, info) => {
    const { viewer, day } = context;
    const known = (row?.[knownOf] ?? {}) as object;
    return resolve(plan(values, { viewer, day, known }, info), row ?? {}, context);
  };

function resolve(plan: FieldPlan, row: Row, context: Context): unknown {
  switch (plan.kind) {
    case 'column':
    case 'items':
      return row[plan.column];
    case 'part':
      return Object.fromEntries(Object.entries(plan.columns).map(([name, column]) => [name, row[column]]));
    case 'computed': {
      const values = plan.columns.map((column) => row[column] ?? null);
      return values[0] === null ? null : plan.computed.from(...values);
    }
    case 'page':
      return plan.connection(context, plan.request).load(idIn(plan.by, row) as number);
    case 'value':
      return load(context, plan, row)?.then((found) => (found as Row | undefined)?.[plan.column]);
    case 'one':
    case 'many':
      return load(context, plan, row);
    case 'choice': {
      const chosen = plan.choices.find(({ column }) => row[column] != null);
      if (chosen === undefined) return null;
      const { type, relation, column } = chosen;
      return load(context, { relation, by: { column }, params: undefined }, row)?.then(
        (found) => found && { ...(found as Row), __typename: type },
      );
    }
  }
}

const idIn = (by: IdSource, row: Row): unknown => ('id' in by ? by.id : row[by.column]);

/** Loads a relation; null where the row has no id for it. */
function load(
  context: Context,
  { relation, by, params }: { relation: AnyDefinition; by: IdSource; params: unknown },
  row: Row,
): Promise<unknown> | null {
  const id = idIn(by, row);
  return id == null ? null : loadRelation(context, relation, params).load(id);
}
