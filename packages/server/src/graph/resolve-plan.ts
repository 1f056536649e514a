import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from './context.ts';
import type { PlanField } from './declared-fields.ts';
import type { FieldPlan, IdSource } from './field-plan.ts';
import type { Loader } from './loader.ts';
import { type AnyDefinition, knownOf, loadRelation } from './relation.ts';

type Row = Readonly<Record<string | symbol, unknown>>;

/** The resolver of a declared field, for queries in which some other field is not declared. */
export const resolvePlan =
  (plan: PlanField): GraphQLFieldResolver<Row | undefined, Context> =>
  (row, values, context, info) => {
    const { viewer, today } = context;
    const known = (row?.[knownOf] ?? {}) as object;
    return resolve(plan(values, { viewer, today, known }, info), row ?? {}, context);
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
      return load(
        context,
        plan,
        row,
        async (found) => ((await found) as Row | undefined)?.[plan.column] ?? null,
      );
    case 'one':
    case 'many':
      return load(context, plan, row, (found) => found);
    case 'choice': {
      const chosen = plan.choices.find(({ column }) => row[column] != null);
      if (chosen === undefined) return null;
      const { type, relation, column } = chosen;
      return load(context, { relation, by: { column }, params: undefined }, row, async (found) => {
        const object = (await found) as Row | undefined;
        return object && { ...object, __typename: type };
      });
    }
  }
}

const idIn = (by: IdSource, row: Row): unknown => ('id' in by ? by.id : row[by.column]);

/** Loads a relation; null where the row has no id for it. */
function load(
  context: Context,
  { relation, by, params }: { relation: AnyDefinition; by: IdSource; params: unknown },
  row: Row,
  of: (found: Promise<unknown>) => unknown,
): unknown {
  const id = idIn(by, row);
  const loader: Loader<unknown, unknown> = loadRelation(context, relation, params);
  return id == null ? null : of(loader.load(id));
}
