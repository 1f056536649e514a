import {
  defaultFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Context } from './context.ts';
import { NotPlanned } from './planned-column.ts';
import { type Plan, type PlannedRead, PlanningContext } from './planning.ts';
import type { SelectedField } from './selected-fields.ts';
import { readOf, type WrittenField, writtenField } from './written-answer.ts';

/**
 * Finds out what a query will read, so that the statements with which it begins bring along the rest. Its resolvers
 * run once before anything is read, on rows whose columns only stand for values: what they load of such a row is
 * planned, and where all went well only the columns that they looked at are read: a resolver must look at the same ones
 * whatever their values. A field that cannot go on so, since it has to know a value or reads in another way, is left to
 * its loader.
 *
 * Gives the answer, where each of its fields is one that PostgreSQL can write.
 */
export async function planReads(
  fields: readonly SelectedField[],
  context: Context,
  schema: GraphQLSchema,
): Promise<readonly WrittenField[] | undefined> {
  const planning = new PlanningContext(context);
  const written = await resolveAll({ planning, plan: planning.plan, schema }, fields, undefined, undefined);
  return planning.plan.bringsAll ? written : undefined;
}

interface Planning {
  planning: PlanningContext;
  plan: Plan;
  schema: GraphQLSchema;
}

/** What resolvers are told of their field. */
const infoOf = (field: string, parent: string) =>
  ({ fieldName: field, parentType: { name: parent } }) as GraphQLResolveInfo;

async function resolveAll(
  at: Planning,
  fields: readonly SelectedField[],
  row: unknown,
  above: PlannedRead | undefined,
): Promise<WrittenField[] | undefined> {
  const all: (WrittenField | undefined)[] = [];
  for (const selected of fields) {
    if (selected.skipped) continue;
    try {
      all.push(await resolveOne(at, selected, row, above));
    } catch {
      // What is wrong with it is told when it is resolved. Until then there is no telling what it looks at.
      at.plan.readWhole();
      all.push(undefined);
    }
  }
  const written = all.filter((field) => field !== undefined);
  // What is asked for twice is put together of both.
  const names = new Set(written.map(({ name }) => name));
  return names.size === all.length ? written : undefined;
}

async function resolveOne(
  at: Planning,
  { parent, field, arguments: values, path, fields: inner }: SelectedField,
  row: unknown,
  above: PlannedRead | undefined,
): Promise<WrittenField | undefined> {
  const { planning, plan, schema } = at;
  const name = path.at(-1) as string;
  // Of an interface there is no telling yet which type it will be.
  const isKnown = isObjectType(schema.getType(parent));
  if (field === TypeNameMetaFieldDef)
    return isKnown ? { name, kind: 'constant', json: `"${parent}"` } : undefined;

  const resolve = field.resolve ?? defaultFieldResolver;
  const resolveIt = () => resolve(row, values, planning, infoOf(field.name, parent));
  plan.lookedAt.length = 0;
  const resolved = resolveIt();
  const isLater = resolved instanceof Promise;
  const value = isLater ? await resolved : resolved;
  const lookedAt = plan.lookedAt.splice(0);
  const fields = inner.length === 0 ? undefined : await resolveInner(at, inner, value, above);
  return isKnown
    ? writtenField(
        { name, field, row, value, isLater, lookedAt, above, fields, resolveAgain: resolveIt },
        plan,
      )
    : undefined;
}

async function resolveInner(
  at: Planning,
  inner: readonly SelectedField[],
  value: unknown,
  above: PlannedRead | undefined,
): Promise<WrittenField[] | undefined> {
  const objects = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'object' && each);
  if (objects.length === 0) throw new NotPlanned();
  let written: WrittenField[] | undefined;
  for (const each of objects) written = await resolveAll(at, inner, each, readOf(each, at.plan) ?? above);
  return objects.length === 1 ? written : undefined;
}
