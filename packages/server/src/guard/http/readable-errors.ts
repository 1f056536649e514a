import type { GraphQLResponse } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { LocalizedText } from '../../shared/localized-text.ts';

type Language = keyof LocalizedText;
const isLanguage = (text: string | undefined): text is Language => text === 'vi' || text === 'en';

/**
 * The language that a client prefers for messages by its header `accept-language`, of the two that there are; English
 * without any, which programs have read so far.
 */
function preferredLanguage(header: string | null | undefined): Language {
  const wanted = (header ?? '').split(',').map((part) => {
    const [range, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { language: range?.split('-')[0], weight: Number(weight) };
  });
  const [first] = wanted
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return (first?.language as Language | undefined) ?? 'en';
}

/** An error with its message in a language; `extensions.messages` has both. */
function inLanguage(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const messages = error.extensions?.messages as LocalizedText | undefined;
  return messages === undefined || language === 'en' ? error : { ...error, message: messages[language] };
}

/** Errors of a response without data, each kind once: a page of members without a purpose has one for each of them. */
function withoutRepeated(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const kinds = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const kind = error.path ? `${error.extensions?.code} ${error.message}` : JSON.stringify(error);
    if (!kinds.has(kind)) kinds.set(kind, error);
  }
  return [...kinds.values()];
}

/** Gives errors of GraphQL in the language that the client prefers, and in a response without data each kind once. */
export function makeReadable({ body }: GraphQLResponse, acceptLanguage: string | null | undefined): void {
  if (body.kind !== 'single' || !body.singleResult.errors) return;
  const { data, errors } = body.singleResult;
  const language = preferredLanguage(acceptLanguage);
  const listed = data == null ? withoutRepeated(errors) : errors;
  body.singleResult.errors = listed.map((error) => inLanguage(error, language));
}

/** The same for responses to what never became a GraphQL operation. */
export function answerInLanguage(app: FastifyInstance): void {
  app.addHook('preSerialization', async ({ headers }, _reply, payload) => {
    const { errors } = (payload ?? {}) as { errors?: GraphQLFormattedError[] };
    if (!Array.isArray(errors)) return payload;
    const language = preferredLanguage(headers['accept-language']);
    return { errors: errors.map((error) => inLanguage(error, language)) };
  });
}
