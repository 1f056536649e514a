import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { pageOf, type Values } from './mock.page.ts';
import { hashOfText, inventValue } from './mock.values.ts';

/** The seed and the given parts of what a mock invents. */
export interface MockContent {
  readonly seed?: number | undefined;
  /** The number of rows of each connection; undefined lets it vary. */
  readonly rows?: number | undefined;
  /** Values of objects by type and field: a value, or a function of the field's arguments. */
  readonly overrides?: Readonly<Record<string, Values | undefined>> | undefined;
}

/** An object of the mock: its type, the text on which its values depend, and the values that are given. */
interface MockObject {
  readonly __typename: string;
  readonly key: string;
  readonly values: Values;
}

/** An id, as the server's: opaque, and it names the type. */
const toId = (identity: string): string => btoa(identity).replace(/=/g, '');

/** Returns the type and the number in an id; an empty type for any other text. */
function readId(id: unknown): string[] {
  try {
    return atob(String(id)).split(':');
  } catch {
    return [];
  }
}

/** Returns a resolver of all fields, which gives the same field of the same object always the same value. */
export function inventFields({
  seed = 1,
  rows,
  overrides = {},
}: MockContent): GraphQLFieldResolver<MockObject | undefined, unknown> {
  /** Returns a number below a limit, for a key always the same. */
  const pick = (limit: number, key: string) => hashOfText(`${seed} ${key}`) % limit;

  return (parent, args, _context, { fieldName: name, parentType, returnType, schema }) => {
    // The root of an operation has no object.
    const {
      __typename = parentType.name,
      key: id = __typename,
      values = {},
    }: Partial<MockObject> = Object(parent);

    /** Returns a value of a type: what is given for it, or else one that follows from the key of its place. */
    function complete(type: GraphQLOutputType, key: string, given: unknown, args: Values): unknown {
      const bare = getNullableType(type);
      if (given === null) return null;
      if ('ofType' in bare)
        return itemsOf(bare.ofType, key, given, args).map((each, index) =>
          complete(bare.ofType, `${key}#${index}`, each, {}),
        );
      if (!isLeafType(bare))
        return objectOf(isObjectType(bare) ? [bare] : schema.getPossibleTypes(bare), key, given, args);
      if (given !== undefined) return given;
      if (name === 'masking') return 'NONE';
      if (name === 'id') return toId(id);
      if (bare === type && pick(6, `${key}?`) === 0) return null;
      if (!('getValues' in bare))
        return inventValue(bare.name, name, __typename, (limit, part = name) => pick(limit, `${id}.${part}`));
      const all = bare.getValues();
      return all[pick(all.length, key)]?.value;
    }

    const { first, last, after, before, ...others } = args;
    const override = { ...overrides[__typename], ...values }[name];
    const given = typeof override === 'function' ? override(args) : override;
    return complete(returnType, `${id}.${name}${JSON.stringify(others)}`, given, args);
  };

  /** Returns an object of one of the types: the one with the id that it is asked for by, else one of its own. */
  function objectOf(
    types: readonly GraphQLObjectType[],
    key: string,
    given: unknown,
    args: Values,
  ): MockObject {
    const { nodes, ...values } = Object(given);
    const [named, number] = readId(values.id ?? args.id);
    const type = (types.find(({ name }) => name === (values.__typename ?? named)) ??
      types[pick(types.length, key)]) as GraphQLObjectType;
    const fields = type.getFields();
    // What it is asked for by is part of it.
    const asked = Object.entries(args).filter(([name, value]) => name in fields && typeof value !== 'object');
    const page =
      fields.nodes &&
      pageOf(args, nodes?.length ?? rows ?? 1 + pick(60, key), (index) => ({
        id: toId(`${nameIn(fields.nodes?.type)}:${pick(1e6, `${key}#${index}`)}`),
        ...nodes?.[index],
      }));
    return {
      __typename: type.name,
      key: `${type.name}:${type.name === named ? number : pick(1e6, key)}`,
      values: { ...Object.fromEntries(asked), ...page, ...values },
    };
  }

  /** Returns what is given for the items of a list, undefined for those that are to be invented. */
  function itemsOf(item: GraphQLOutputType, key: string, given: unknown, args: Values): readonly unknown[] {
    if (Array.isArray(given)) return given;
    if (Array.isArray(args.ids)) return args.ids.map((id) => ({ id }));
    const from = Number(args.fromYear);
    // Not a number where no years are asked for.
    const years = Number(args.toYear) - from + 1;
    // A mutation succeeds.
    const length = nameIn(item) === 'UserError' ? 0 : years || 1 + pick(3, key);
    return Array.from({ length }, (_, index) => (years ? { year: from + index } : undefined));
  }
}

/** The name in a type such as `[Member!]!`. */
const nameIn = (type: unknown): string => String(type).replace(/\W/g, '');
