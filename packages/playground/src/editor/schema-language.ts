import type { IntrospectionQuery } from 'graphql';
import { descriptionIn } from '../description.ts';
import type { Language } from '../language.tsx';

/** Returns a schema with each description's half in a language. */
export function withDescriptionsIn(language: Language, schema: IntrospectionQuery): IntrospectionQuery {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      (key === 'description' || key === 'deprecationReason') && typeof value === 'string'
        ? descriptionIn(language, value)
        : value,
    ),
  );
}
