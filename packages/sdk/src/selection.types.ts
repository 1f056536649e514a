import type { Composite, Item } from './field.types.ts';

/**
 * The selection of a type of the schema: `true` for a plain value, an object for a value with fields. `$` has a
 * field's arguments, `$on` the selection of each type of an interface, and a key such as `'before:name'` is the field
 * `name` under the alias `before`.
 *
 * @example
 * const person = { fullName: true, organization: { name: true } } as const satisfies Selection<Member>;
 */
export type Selection<Type> = {
  readonly [Key in keyof Type as SelectionKey<Key>]?: Key extends '$on'
    ? { readonly [Name in keyof Type[Key]]?: Selection<Type[Key][Name]> }
    : FieldSelection<Type[Key]>;
};

type SelectionKey<Key> = Key extends '$type'
  ? never
  : Key extends '$on'
    ? Key
    : (Key & string) | `${string}:${Key & string}`;

type FieldSelection<Field> = Field extends (args: infer Arguments) => infer Value
  ? ValueSelection<Item<Value>, Arguments>
  : PlainSelection<Item<Field>>;

type PlainSelection<Value> = [Value] extends [Composite] ? Selection<Value> : true;

/** Arguments may be omitted where none of them is required. */
type ValueSelection<Value, Arguments> = [Value] extends [Composite]
  ? Selection<Value> & (undefined extends Arguments ? { readonly $?: Arguments } : { readonly $: Arguments })
  : (undefined extends Arguments ? true : never) | { readonly $: Exclude<Arguments, undefined> };
