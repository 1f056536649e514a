import type { Composite, FieldName, Item } from './field.types.ts';
import type { Row } from './result.types.ts';
import type { Selection } from './selection.types.ts';

/**
 * The selection itself, described by the schema, if all its keys exist; otherwise the same shape with a message in place of each wrong key,
 * which the compiler then shows there. TypeScript alone does not check excess keys in a generic.
 */
export type Valid<Type, Selected, Whole = Selected & Selection<Type>> =
  IsUnknown<Selected> extends true
    ? Selected
    : Selected extends CheckedValue<Type, Selected, never>
      ? Whole
      : CheckedValue<Type, Selected, never>;

/** As `Valid`, for a selection that leads to one connection. */
export type ValidIteration<Type, Selected> = Valid<Type, Selected, Iterated<Type, Selected>>;

type Iterated<Type, Selected> = [Row<Type, Selected>] extends [never]
  ? 'Select one path to one connection with `nodes`, without `first`, `last` and `before`'
  : Selected & Selection<Type>;

/**
 * True where the compiler has replaced the selection by the constraint, whose keys are optional. It does so to
 * complete keys, and to explain a wrong value.
 */
type IsUnknown<Selected> = undefined extends Selected['__typename' & keyof Selected] ? true : false;

/** `Field` is the name of the field that has the selection. */
type Checked<Type, Selected, Arguments, Field> = {
  [Key in keyof Selected]: Key extends '$'
    ? CheckedInput<Arguments, Selected[Key]>
    : Key extends '$levels'
      ? CheckedLevels<Type extends { nodes: (infer Node)[] } ? Node : Type, Field, Selected[Key]>
      : Key extends '$on'
        ? CheckedFragments<Type, Selected[Key]>
        : FieldName<Key> extends Exclude<keyof Type, '$on' | '$type'>
          ? CheckedField<Type[FieldName<Key>], Selected[Key], FieldName<Key>>
          : `${TypeName<Type>} has no field '${FieldName<Key> & string}'`;
};

type CheckedField<Field, Selected, Name> = Selected extends true
  ? true
  : Field extends (args: infer Arguments) => infer Value
    ? CheckedValue<Item<Value>, Selected, Exclude<Arguments, undefined>, Name>
    : CheckedValue<Item<Field>, Selected, never, Name>;

type CheckedValue<Value, Selected, Arguments, Field = never> = [Value] extends [Composite]
  ? [Exclude<keyof Selected, '$' | '$levels'>] extends [never]
    ? `Select at least one field of ${TypeName<Value>}`
    : Checked<Value, Selected, Arguments, Field>
  : Selected extends object
    ? Checked<unknown, Selected, Arguments, Field>
    : true;

type CheckedLevels<Type, Field, Levels> = Field extends keyof Type
  ? Levels
  : `${TypeName<Type>} has no field '${Field & string}' to repeat`;

type CheckedFragments<Type, Fragments> = Type extends { $on: infer Members }
  ? {
      [Name in keyof Fragments]: Name extends keyof Members
        ? CheckedValue<Members[Name], Fragments[Name], never>
        : `${TypeName<Type>} is never of type '${Name & string}'`;
    }
  : `${TypeName<Type>} is no interface`;

type CheckedInput<Expected, Given> = Given extends readonly unknown[]
  ? { [Index in keyof Given]: CheckedInput<Item<Expected>, Given[Index]> }
  : Given extends object
    ? {
        [Key in keyof Given]: Key extends keyof Expected
          ? CheckedInput<Exclude<Expected[Key], null | undefined>, Given[Key]>
          : `No argument is called '${Key & string}' here`;
      }
    : Given;

type TypeName<Type> = Type extends { $type: infer Name extends string }
  ? Name
  : Type extends Composite
    ? Type['__typename']
    : 'A plain value';
