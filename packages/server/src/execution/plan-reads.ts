import { defaultFieldResolver, type GraphQLResolveInfo } from 'graphql';
import type { SelectedField } from '../limits/selected-fields.ts';
import type { Context } from '../shared/context.ts';
import { NotPlanned, PlanningContext } from '../shared/planning.ts';

/**
 * Finds out what a query will read, so that the statements with which it begins bring along the rest. Its resolvers
 * run once before anything is read, on rows whose columns only stand for values: what they load of such a row is
 * planned, and where all went well only the columns that they looked at are read: a resolver must look at the same ones
 * whatever their values. A field that cannot go on so, since it has to know a value or reads in another way, is left to
 * its loader.
 */
export async function planReads(fields: readonly SelectedField[], context: Context): Promise<void> {
  const planning = new PlanningContext(context);
  await resolveAll(fields, undefined, planning);
}

async function resolveAll(
  fields: readonly SelectedField[],
  row: unknown,
  planning: PlanningContext,
): Promise<void> {
  for (const { parent, field, arguments: values, skipped, fields: inner } of fields) {
    if (skipped) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    const info = { fieldName: field.name, parentType: { name: parent } } as GraphQLResolveInfo;
    try {
      const resolved = resolve(row, values, planning, info);
      const value = resolved instanceof Promise ? await resolved : resolved;
      if (inner.length === 0) continue;
      const objects = (Array.isArray(value) ? value : [value]).filter(
        (each) => typeof each === 'object' && each,
      );
      if (objects.length === 0) throw new NotPlanned();
      for (const each of objects) await resolveAll(inner, each, planning);
    } catch {
      // What is wrong with it is told when it is resolved. Until then there is no telling what it looks at.
      planning.plan.readWhole();
    }
  }
}
