import type { Composite, Item } from './field.types.ts';

/**
 * The selection of a type of the schema: `true` for a plain value, an object for a value with fields. `$` has a
 * field's arguments, `$on` the selection of each type of an interface, and a key such as `'before:name'` is the field
 * `name` under the alias `before`.
 *
 * @example
 * const person = { fullName: true, organization: { name: true } } as const satisfies Selection<Member>;
 */
export type Selection<Type> = SelectedFields<Type> & AliasedFields<Type>;

/** The keys are those of the schema's type, not renamed by `as`, so that editors show its descriptions. */
type SelectedFields<Type> = {
  readonly [Key in keyof Type]?: Key extends '$type'
    ? never
    : Key extends '$on'
      ? { readonly [Name in keyof Type[Key]]?: Selection<Type[Key][Name]> }
      : FieldSelection<Type[Key]>;
};

type AliasedFields<Type> = {
  readonly [Key in Exclude<keyof Type, `$${string}`> as `${string}:${Key & string}`]?: FieldSelection<
    Type[Key]
  >;
};

type FieldSelection<Field> = Field extends (args: infer Arguments) => infer Value
  ? ValueSelection<Item<Value>, Arguments>
  : PlainSelection<Item<Field>>;

type PlainSelection<Value> = [Value] extends [Composite] ? Selection<Value> & Levels : true;

/** The number of levels at which a field of a tree, such as `children`, is selected. */
interface Levels {
  readonly $levels?: number | undefined;
}

/** Arguments may be omitted where none of them is required. */
type ValueSelection<Value, Arguments> = [Value] extends [Composite]
  ? Selection<Value> &
      Levels &
      (undefined extends Arguments ? { readonly $?: Arguments } : { readonly $: Arguments })
  : (undefined extends Arguments ? true : never) | { readonly $: Exclude<Arguments, undefined> };
