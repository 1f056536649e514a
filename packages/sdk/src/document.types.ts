/** A GraphQL document with its types: a `TypedDocumentNode`, or the string of codegen's `documentMode: string`. */
export interface TypedDocument<Data, Variables> {
  /** Undefined at run time; it carries the types, under the name on which all GraphQL tools agreed. */
  __apiType?: (variables: Variables) => Data;
}
