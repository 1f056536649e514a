import { type GraphQLType, getNamedType, isSpecifiedScalarType } from 'graphql';
import type { OpenPlace } from './use-reference.ts';

/** The type of a field or an argument, which opens the type; the scalars of GraphQL itself need no page. */
export function TypeLink({ type, open }: { type: GraphQLType; open: OpenPlace }) {
  const { name } = getNamedType(type);
  if (isSpecifiedScalarType(getNamedType(type))) return <code>{String(type)}</code>;
  return (
    <button type="button" className="type-link" onClick={() => open(name)}>
      {String(type)}
    </button>
  );
}
