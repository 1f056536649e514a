import {
  type ArgumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** A field by its name, with the fields selected of it. */
type Selected = string | readonly [name: string, fields: readonly string[]];

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

const field = (selected: Selected): FieldNode => {
  if (typeof selected === 'string') return { kind: Kind.FIELD, name: name(selected) };
  const selections = selected[1].map((each) => field(each));
  return {
    kind: Kind.FIELD,
    name: name(selected[0]),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
};

/** Adds fields to those selected of a field; one that is there already is selected twice, which is allowed. */
export const selectFields = (node: FieldNode, fields: readonly Selected[]): FieldNode => ({
  ...node,
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [...(node.selectionSet?.selections ?? []), ...fields.map(field)],
  },
});

/** Builds an argument of a field. */
export const argument = (key: string, value: ValueNode): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: name(key),
  value,
});

/** Builds the declaration of a variable that may be left out. */
export const variableDefinition = (key: string, type: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: name(key) },
  type: { kind: Kind.NAMED_TYPE, name: name(type) },
});

/** Drops the variables that an operation no longer uses, which a server would reject. */
export function dropUnusedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation, {
    VariableDefinition: { enter: () => false },
    Variable: {
      enter({ name: { value } }) {
        used.add(value);
      },
    },
  });
  const isUsed = ({ variable }: VariableDefinitionNode) => used.has(variable.name.value);
  return { ...operation, variableDefinitions: operation.variableDefinitions?.filter(isUsed) ?? [] };
}
