import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { bind } from '../database/bound.ts';
import { getOrCreate } from '../shared/get-or-create.ts';
import type { Context } from './context.ts';
import { planOfField } from './declared-fields.ts';
import type { FieldPlan, IdSource } from './field-plan.ts';
import { planPage } from './page-plan.ts';
import type { AnyDefinition } from './relation.ts';
import {
  eachOf,
  given,
  NotDeclared,
  type Planned,
  type Read,
  type ResultField,
  valueIn,
} from './result-field.ts';
import type { Selected, SelectedField } from './selected-fields.ts';

/**
 * Plans a query from its selection and the declarations of its fields; undefined where one of them is not declared,
 * or its arguments are invalid, which its resolver reports.
 */
export function planQuery(
  fields: readonly SelectedField[],
  context: Pick<Context, 'viewer' | 'day'>,
  schema: GraphQLSchema,
): readonly ResultField[] | undefined {
  try {
    const type = schema.getQueryType() as GraphQLObjectType;
    return new Planner(context, schema).fieldsOf({ type, fields }, undefined);
  } catch {
    // The resolver of the field reports the error.
    return undefined;
  }
}

/** The types of pages and edges, whose fields follow from the type of their node. */
const isPartOfConnection = /(Connection|Edge|^PageInfo)$/;

/** A relation with its parameters, and the source of its id. */
interface Related {
  relation: AnyDefinition;
  by: IdSource;
  params: unknown;
}

class Planner {
  /** The reads by their relation, so that two fields of one row share one. */
  readonly #reads = new Map<Read | undefined, Map<AnyDefinition, Map<string, Read>>>();

  constructor(
    private readonly context: Pick<Context, 'viewer' | 'day'>,
    private readonly schema: GraphQLSchema,
  ) {}

  /** The selected fields of an object from a read's row. */
  fieldsOf(selected: Selected, above: Read | undefined): ResultField[] {
    const type = getNamedType(selected.type);
    if (!isObjectType(type)) throw new NotDeclared();
    /** The values that are the same in all rows. */
    const known: object = above?.relation.known?.(above.params) ?? {};
    return eachOf(selected, ({ field, arguments: values, fields }) => {
      // For a field of an interface, the field of the object's type counts.
      const own = type.getFields()[field.name];
      const declared = own && planOfField(own);
      if (!own || !declared || isPartOfConnection.test(type.name)) throw new NotDeclared();
      const info = { fieldName: own.name, parentType: type } as unknown as GraphQLResolveInfo;
      const plan = declared(values, { ...this.context, known }, info);
      return this.#planned(plan, { type: own.type, fields }, above);
    });
  }

  #planned(plan: FieldPlan, selected: Selected, above: Read | undefined): Planned {
    const { type } = selected;
    switch (plan.kind) {
      case 'column':
        return valueIn(given(above), [plan.column], type);
      case 'computed':
        return valueIn(given(above), plan.columns, type, plan.computed);
      case 'value':
        return valueIn(this.#read(plan, above), [plan.column], type);
      case 'one': {
        const read = this.#read(plan, above);
        return { kind: 'row', read, fields: this.fieldsOf(selected, read), isNullable: !isNonNullType(type) };
      }
      case 'many': {
        const read = this.#read(plan, above);
        return { kind: 'list', read, fields: this.fieldsOf(selected, read) };
      }
      case 'items': {
        const { items: relation, column } = plan;
        const read = this.#read({ relation, by: { column }, params: undefined }, above);
        return { kind: 'list', read, fields: this.fieldsOf(selected, read) };
      }
      case 'part': {
        const fields = eachOf(selected, ({ field }) => {
          const column = plan.columns[field.name];
          if (column === undefined) throw new NotDeclared();
          return valueIn(given(above), [column], field.type);
        });
        return { kind: 'part', fields };
      }
      case 'choice': {
        const choices = plan.choices.map(({ type: name, relation, column }) => {
          const chosen = this.schema.getType(name) as GraphQLObjectType;
          const read = this.#read({ relation, by: { column }, params: undefined }, above);
          const fields = selected.fields.filter((field) => this.#appliesTo(chosen, field));
          return { read, column, fields: this.fieldsOf({ type: chosen, fields }, read) };
        });
        return { kind: 'choice', choices, isNullable: !isNonNullType(type) };
      }
      case 'page': {
        const { by } = plan;
        const read = (relation: AnyDefinition, params: unknown) =>
          this.#read({ relation, by, params }, above);
        return planPage(plan, selected, read, (node, row) => this.fieldsOf(node, row));
      }
    }
  }

  /** Reports whether a field is selected of objects of a type: the fragments around it name that, or an abstract type of it. */
  #appliesTo(type: GraphQLObjectType, { conditions }: SelectedField): boolean {
    return conditions.every((name) => {
      const condition = this.schema.getType(name);
      return condition === type || (isAbstractType(condition) && this.schema.isSubType(condition, type));
    });
  }

  /** The read of a relation below another: one for all fields that request the same. */
  #read({ relation, by, params }: Related, above: Read | undefined): Read {
    const below = getOrCreate(this.#reads, above, () => new Map());
    const alike = getOrCreate(below, relation, () => new Map());
    return getOrCreate(alike, `${JSON.stringify(by)} ${JSON.stringify(params)}`, () =>
      'id' in by
        ? { relation, params, above: undefined, by: { id: bind(by.id) } }
        : { relation, params, above: given(above), by },
    );
  }
}
