/** A type with a selection of its own: an object, an interface or a union of the schema. */
export interface Composite {
  __typename: string;
}

/** A field's result without null and lists. */
export type Item<Value> = Value extends null
  ? never
  : Value extends readonly (infer Element)[]
    ? Item<Element>
    : Value;

/** A field's result, with arguments (a method) or without (a property). */
export type Output<Field> = Field extends (args: never) => infer Value ? Value : Field;

/** The field that a key selects: `name` itself, or the name after the alias in `then:name`. */
export type FieldName<Key> = Key extends `${string}:${infer Name}` ? Name : Key;

/** The key under which the field is in the result. */
export type ResponseName<Key> = Key extends `${infer Alias}:${string}` ? Alias : Key;
