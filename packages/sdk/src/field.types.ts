/** Anything that needs a selection of its own: an object, an interface or a union of the schema. */
export interface Composite {
  __typename: string;
}

/** A field's result without null and lists. */
export type Item<Value> = Value extends null
  ? never
  : Value extends readonly (infer Element)[]
    ? Item<Element>
    : Value;

/** A field's result, whether the field takes arguments (a method) or not (a property). */
export type Output<Field> = Field extends (args: never) => infer Value ? Value : Field;

/** The field that a key selects: `name` itself, or what stands behind the alias in `then:name`. */
export type FieldName<Key> = Key extends `${string}:${infer Name}` ? Name : Key;

/** The key under which the field is in the result. */
export type ResponseName<Key> = Key extends `${infer Alias}:${string}` ? Alias : Key;

/** What the runtime knows of the fields that take arguments or have fields: the target (or '') and the arguments. */
export type SchemaFields = Readonly<Record<string, Readonly<Record<string, FieldData>>>>;

export type FieldData = readonly [target: string, argumentTypes?: Readonly<Record<string, string>>];
