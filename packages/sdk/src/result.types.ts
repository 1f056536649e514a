import type { Composite, FieldName, Item, Output, ResponseName } from './field.types.ts';

/**
 * The result of a selection: the selected fields under their response names, and nothing else. Where the selection
 * has fragments: one member for each, and one for the types without a fragment, distinguished by `__typename`.
 */
export type Result<Type, Selected> = Selected extends { $on: infer Fragments }
  ?
      | {
          [Name in keyof Fragments]: FragmentResult<Type, Selected, Name, Fragments[Name]>;
        }[keyof Fragments]
      | OtherResult<Type, Selected, Exclude<Type['__typename' & keyof Type], keyof Fragments>>
  : Joined<FieldResults<Type, Selected>>;

type FieldResults<Type, Selected> = Unaliased<Type, Selected, Exclude<keyof Type & keyof Selected, '$on'>> & {
  -readonly [Key in keyof Selected as Key extends `${infer Alias}:${string}` ? Alias : never]: FieldResult<
    Output<Type[FieldName<Key> & keyof Type]>,
    Selected[Key],
    Key
  >;
};

/** The keys are those of the schema's type, so that editors show its descriptions. */
type Unaliased<Type, Selected, Keys extends keyof Type> = {
  [Key in Keys]: FieldResult<Output<Type[Key]>, Selected[Key & keyof Selected], Key>;
};

type FieldResult<Value, Selected, Key> = [Item<Value>] extends [Composite]
  ? NestedResult<Value, Selected, Key>
  : Value;

type NestedResult<Value, Selected, Key> = Value extends null
  ? null
  : Value extends readonly (infer Element)[]
    ? NestedResult<Element, Selected, Key>[]
    : Selected extends Repeated
      ? LevelResult<Value, Selected, Key>
      : Result<Value, Selected>;

interface Repeated {
  readonly $levels: number;
}

/** The result of a selection that is in itself, or in its `nodes`, under its key; on the last level it is not. */
type LevelResult<Value, Selected, Key> = Value extends { nodes: (infer Node)[] }
  ? Joined<
      FieldResults<Value, Omit<Selected, 'nodes'>> & {
        nodes: Joined<
          FieldResults<Node, Selected['nodes' & keyof Selected]> & NextLevel<Node, Selected, Key>
        >[];
      }
    >
  : Joined<FieldResults<Value, Selected> & NextLevel<Value, Selected, Key>>;

type NextLevel<Type, Selected, Key> = {
  [Name in ResponseName<Key> & string]?: FieldResult<
    Output<Type[FieldName<Key> & keyof Type]>,
    Selected,
    Key
  >;
};

type FragmentResult<Type, Selected, Name, Fragment> = Type extends { $on: infer Members }
  ? Joined<Named<Name> & FieldResults<Type, Selected> & Result<Members[Name & keyof Members], Fragment>>
  : never;

type OtherResult<Type, Selected, Name> = [Name] extends [never]
  ? never
  : Joined<Named<Name> & FieldResults<Type, Selected>>;

interface Named<Name> {
  __typename: Name;
}

/** One object with the properties of all parts. Editors then show these, and not the names of internal types. */
type Joined<Parts> = Parts extends unknown ? { [Key in keyof Parts]: Parts[Key] } : never;

/** The rows of an iteration: the nodes of the one connection in the selection; never if there is none. */
export type Row<Type, Selected> = PathRow<Type, Selected, Only<Exclude<keyof Selected, '$'>>>;

type PathRow<Type, Selected, Key> = Key extends keyof Selected
  ? ConnectionRow<Exclude<Output<Type[FieldName<Key> & keyof Type]>, null>, Selected[Key]>
  : never;

type ConnectionRow<Value, Selected> = Value extends readonly unknown[]
  ? never
  : Value extends { pageInfo: unknown; nodes: (infer Node)[] }
    ? Selected extends { $: PagingArgument } | Repeated
      ? never
      : Selected extends { nodes: infer NodeSelection }
        ? Result<Node, NodeSelection>
        : never
    : Row<Value, Selected>;

/** Iteration sets these itself. */
type PagingArgument = { first: unknown } | { last: unknown } | { before: unknown };

/** The only member of a union with one member; otherwise never. */
type Only<Key, Keys = Key> = Key extends unknown ? ([Keys] extends [Key] ? Key : never) : never;
