import { type GraphQLError, type GraphQLSchema, isEnumType } from 'graphql';
import { asOfArgument } from './as-of.ts';
import { splitSuggestion } from './request-vietnamese.ts';
import { withTypingHint } from './typing-hints.ts';

const enumNamed = /"(\w+)" enum(?=\.)|Enum "(\w+)"(?= cannot represent)/;
const unknownDay = new RegExp(`^Unknown argument "${asOfArgument}" on field "[^"]*"`);

/**
 * Adds the way out to what graphql-js says of a request: the values of an enum, for callers who may see the schema, and
 * the directive that gives a whole query its day, and the cause of characters that do not belong there.
 */
export function addWayOut(error: GraphQLError, schema: GraphQLSchema, seesSchema: boolean): void {
  if (unknownDay.test(error.message)) {
    const [said] = splitSuggestion(error.message);
    error.message = `${said.slice(0, -1)}; give the whole query a day instead: query @${asOfArgument}(date: "2020-12-31") { … }`;
  }
  error.message = withTypingHint(error, schema, seesSchema);
  if (!seesSchema) return;
  error.message = error.message.replace(enumNamed, (text, named, other) => {
    const type = schema.getType(named ?? other);
    if (!isEnumType(type)) return text;
    const names = type.getValues().map(({ name }) => name);
    return `${text}, which has ${names.join(', ')}${other === undefined ? '' : ','}`;
  });
}
