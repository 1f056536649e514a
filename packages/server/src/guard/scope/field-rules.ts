import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Viewer } from '../../graph/context.ts';
import { type Need, needs, type Rule } from '../../graph/needs.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { SelectedField } from '../../graph/selected-fields.ts';
import { isGranted } from '../../shared/permission.ts';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const needOf = ({ extensions }: Composite | GraphQLField<unknown, unknown>): Need | undefined =>
  extensions[needs] as Need | undefined;

const typesIn = (schema: GraphQLSchema): Composite[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is Composite => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type),
  );

/** Every field of a schema, as `Type.field`, in alphabetical order. */
export const fieldsIn = (schema: GraphQLSchema): string[] =>
  typesIn(schema)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .toSorted();

/** The rule of each field, as `Type.field`. A field that is not here is refused to everybody. */
export const rules = new Map<string, Rule>();

/** Reads the rules of all fields of a schema. @throws Error where a field has none, naming what to write and where */
export function readRules(schema: GraphQLSchema): void {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const byPayload = new Map(mutations.map((field) => [getNamedType(field.type).name, needOf(field)?.rule]));
  for (const type of typesIn(schema)) {
    const ofType = ruleOfType(type, byPayload);
    const absent = Object.keys(needOf(type)?.except ?? {}).find((name) => !(name in type.getFields()));
    if (absent !== undefined) throw new Error(`${type.name} has a rule for "${absent}" and no such field.`);
    for (const field of Object.values(type.getFields())) {
      const rule = needOf(field)?.rule ?? needOf(type)?.except[field.name] ?? ofType;
      if (rule === undefined) {
        throw new Error(
          `${type.name}.${field.name} has no rule of access: write @Needs('…') beside it, or beside its type.`,
        );
      }
      rules.set(`${type.name}.${field.name}`, rule);
    }
  }
}

/** The rule of the fields of a type that have none of their own. */
function ruleOfType(type: Composite, byPayload: ReadonlyMap<string, Rule | undefined>): Rule | undefined {
  const own = needOf(type)?.rule ?? byPayload.get(type.name);
  if (own !== undefined || !/(Connection|Edge)$/.test(type.name)) return own;
  const { nodes, node } = type.getFields();
  const target = (nodes ?? node)?.type;
  const named = target && getNamedType(target);
  return isObjectType(named) ? needOf(named)?.rule : undefined;
}

/** Refuses an operation that would ask for a field that its caller may not use. @throws RequestError `FORBIDDEN` */
export function checkRules(fields: readonly SelectedField[], { scopes }: Pick<Viewer, 'scopes'>): void {
  for (const { parent, field, path, skipped, fields: below } of fields) {
    // Names of types are in the schema, which is for everyone.
    if (skipped || field === TypeNameMetaFieldDef) continue;
    const what = `${parent}.${field.name}`;
    const rule = rules.get(what);
    if (rule !== 'anyone' && (rule === undefined || !isGranted(scopes[rule]))) {
      throw forbidden(what, rule ?? '', path);
    }
    checkRules(below, { scopes });
  }
}

/** The error of a use that takes a permission which the caller lacks. */
export function forbidden(what: string, permission: string, path?: SelectedField['path']): RequestError {
  const error = new RequestError('FORBIDDEN', { what, permission }, undefined, undefined, path);
  error.extensions.http = { status: 403 };
  return error;
}
