/** The properties of a parsed GraphQL document's node that printing needs. */
interface SyntaxNode {
  readonly kind: string;
  readonly [property: string]: unknown;
}

/**
 * The printed form of each kind of node, in parts: each part has a property of the node and the signs around it, and
 * is left out where the property is empty; one without a property is always printed.
 */
const forms: Readonly<Record<string, string>> = {
  Document: '#definitions',
  OperationDefinition: '#operation| #name|(#variableDefinitions)| #directives|#selectionSet',
  FragmentDefinition: 'fragment #name| on #typeCondition| #directives|#selectionSet',
  VariableDefinition: '#variable|:#type|=#defaultValue| #directives',
  SelectionSet: '{#selections}',
  Field: '#alias:|#name|(#arguments)| #directives|#selectionSet',
  FragmentSpread: '...#name| #directives',
  InlineFragment: '...|on #typeCondition| #directives|#selectionSet',
  Directive: '@#name|(#arguments)',
  Argument: '#name|:#value',
  ObjectField: '#name|:#value',
  ListType: '[#type]',
  NonNullType: '#type!',
  NamedType: '#name',
  Variable: '$#name',
  NullValue: 'null',
  ListValue: '[|#values|]',
  ObjectValue: '{|#fields|}',
};

/** Prints a parsed operation, so that a TypedDocumentNode can be sent without graphql-js in the bundle. */
export function printDocument(node: unknown): string {
  const { kind, ...properties } = Object(node) as SyntaxNode;
  const form = forms[kind];
  if (kind === 'StringValue') return JSON.stringify(properties.value);
  // The others without a form are names, numbers, booleans, enum values, and the word for the operation.
  if (!form) return String(properties.value ?? node);
  return form
    .split('|')
    .map((part) => {
      const [before = '', property, after = ''] = part.split(/#(\w+)/);
      if (!property) return before;
      const nodes = [properties[property] ?? []].flat();
      return nodes.length > 0 ? before + nodes.map(printDocument).join(' ') + after : '';
    })
    .join('');
}
