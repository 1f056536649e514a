import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A variable of an operation, as a box of the form asks for it. */
export interface VariableInput {
  name: string;
  type: GraphQLInputType;
  /** True where the operation does not run without it. */
  isRequired: boolean;
  /** The description of the argument that it feeds, in both languages. */
  description: string;
  /** The name of the argument, or of the field of an input, that it feeds. */
  argument?: string;
  /** The property of an organization that it selects one by, if it does. */
  selects?: 'code' | 'id';
}

interface Use {
  argument: string;
  description: string;
  selects?: 'code' | 'id';
}

/** Returns the variables of an operation in their order, each with what the schema says about the argument it feeds. */
export function variableInputs(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): VariableInput[] {
  const uses = usesOf(schema, document);
  return (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node);
    if (!type || !isInputType(type)) return [];
    const name = variable.name.value;
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    return { name, type, isRequired, ...(uses.get(name) ?? { description: '' }) };
  });
}

/** Returns the first use of each variable of a document. */
function usesOf(schema: GraphQLSchema, document: DocumentNode): Map<string, Use> {
  const uses = new Map<string, Use>();
  const types = new TypeInfo(schema);
  const note = (name: string, use: Use) => {
    if (!uses.has(name)) uses.set(name, use);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument(node) {
        if (node.value.kind !== Kind.VARIABLE) return;
        const argument = types.getArgument();
        const isOrganization = types.getFieldDef()?.name === 'organization' && !types.getDirective();
        const name = node.name.value;
        const selects = isOrganization && (name === 'code' || name === 'id') ? name : undefined;
        note(node.value.name.value, {
          argument: name,
          description: argument?.description ?? '',
          ...(selects && { selects }),
        });
      },
      ObjectField(node) {
        if (node.value.kind !== Kind.VARIABLE) return;
        const parent = types.getParentInputType();
        const field = parent && 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
        const description = field && 'description' in field ? field.description : undefined;
        note(node.value.name.value, {
          argument: node.name.value,
          description: description ?? '',
          ...(/^(organization|parent|toCell)Id$/.test(node.name.value) && { selects: 'id' as const }),
        });
      },
    }),
  );
  return uses;
}
