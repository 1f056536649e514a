/** The properties of a parsed GraphQL document's node that printing needs. */
interface SyntaxNode {
  readonly kind: string;
  readonly [property: string]: unknown;
}

/** Prints a parsed operation, so that a TypedDocumentNode can be sent without graphql-js in the bundle. */
export function printDocument(node: unknown): string {
  if (node === undefined) return '';
  const syntax = node as SyntaxNode;
  const part = (name: string) => printDocument(syntax[name]);
  const list = (name: string, open: string, close: string) => {
    const nodes = (syntax[name] as readonly unknown[] | undefined) ?? [];
    return nodes.length > 0 ? open + nodes.map(printDocument).join(' ') + close : '';
  };
  switch (syntax.kind) {
    case 'Document':
      return list('definitions', '', '');
    case 'OperationDefinition':
      return `${syntax.operation} ${part('name')}${list('variableDefinitions', '(', ')')}${list('directives', ' ', '')}${part('selectionSet')}`;
    case 'FragmentDefinition':
      return `fragment ${part('name')} on ${part('typeCondition')}${list('directives', ' ', '')}${part('selectionSet')}`;
    case 'VariableDefinition':
      return `${part('variable')}:${part('type')}${syntax.defaultValue ? `=${part('defaultValue')}` : ''}${list('directives', ' ', '')}`;
    case 'SelectionSet':
      return list('selections', '{', '}');
    case 'Field':
      return `${syntax.alias ? `${part('alias')}:` : ''}${part('name')}${list('arguments', '(', ')')}${list('directives', ' ', '')}${part('selectionSet')}`;
    case 'FragmentSpread':
      return `...${part('name')}${list('directives', ' ', '')}`;
    case 'InlineFragment':
      return `...${syntax.typeCondition ? `on ${part('typeCondition')}` : ''}${list('directives', ' ', '')}${part('selectionSet')}`;
    case 'Directive':
      return `@${part('name')}${list('arguments', '(', ')')}`;
    case 'Argument':
    case 'ObjectField':
      return `${part('name')}:${part('value')}`;
    case 'ListType':
      return `[${part('type')}]`;
    case 'NonNullType':
      return `${part('type')}!`;
    case 'NamedType':
      return part('name');
    case 'Variable':
      return `$${part('name')}`;
    case 'StringValue':
      return JSON.stringify(syntax.value);
    case 'NullValue':
      return 'null';
    case 'ListValue':
      return list('values', '[', ']') || '[]';
    case 'ObjectValue':
      return list('fields', '{', '}') || '{}';
    default:
      // Names, numbers, booleans and enum values.
      return String(syntax.value);
  }
}
