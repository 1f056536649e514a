import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { fold } from '../fold.ts';

/** Something that the schema names and describes. */
export interface SchemaEntry {
  /** The name of the type that shows it. */
  type: string;
  /** The name of the field, the value or the argument in that type; undefined for the type itself. */
  member?: string;
  /** The name as people read it, such as `Organization.memberCount`. */
  place: string;
  description: string;
}

interface IndexedEntry extends SchemaEntry {
  name: string;
  /** The names and the descriptions in small letters, and the same without accents. */
  text: string;
  folded: string;
}

/** Everything that a schema names and describes, ready to be searched. */
export type SearchIndex = readonly IndexedEntry[];

/** Returns the index of a schema; an argument that many fields take is listed once. */
export function indexSchema(schema: GraphQLSchema): SearchIndex {
  const entries: IndexedEntry[] = [];
  const knownArguments = new Set<string>();
  const add = (type: string, member: string | undefined, name: string, description?: string | null) => {
    const place = member === undefined ? type : `${type}.${member}`;
    const words = `${name} ${separate(name)} ${description ?? ''}`;
    entries.push({
      type,
      ...(member !== undefined && { member }),
      place,
      name: name.toLowerCase(),
      description: description ?? '',
      text: words.normalize('NFC').toLowerCase(),
      folded: fold(words),
    });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    add(type.name, undefined, type.name, type.description);
    if (isEnumType(type)) {
      for (const value of type.getValues()) add(type.name, value.name, value.name, value.description);
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      add(type.name, field.name, field.name, field.description);
      if (!('args' in field)) continue;
      for (const argument of field.args) {
        const key = `${argument.name} ${argument.description}`;
        if (knownArguments.has(key)) continue;
        knownArguments.add(key);
        add(type.name, `${field.name}(${argument.name})`, argument.name, argument.description);
      }
    }
  }
  return entries;
}

/** Returns the words of a name in camel case or in capitals: "memberCount" becomes "member count". */
const separate = (name: string) => name.replace(/_/g, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** Returns the entries that have all words of a search, the closest first: names before descriptions. */
export function searchSchema(index: SearchIndex, search: string): SchemaEntry[] {
  const text = search.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
  const folded = fold(text);
  if (folded === '') return [];
  const words = folded.split(' ');
  const hasAccents = folded !== text;
  const rank = (entry: IndexedEntry) => {
    if (!words.every((word) => entry.folded.includes(word))) return 0;
    if (entry.name === folded.replaceAll(' ', '')) return 6;
    if (entry.name.startsWith(folded.replaceAll(' ', ''))) return 5;
    if (entry.name.includes(folded.replaceAll(' ', ''))) return 4;
    // Words typed with accents mean those accents; without them they mean any.
    if (hasAccents && entry.text.includes(text)) return 3;
    return entry.folded.includes(folded) ? 2 : 1;
  };
  return index
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ entry }) => entry);
}
