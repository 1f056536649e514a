import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { features } from './features.ts';
import { resolveDeclared } from './graph/declared-fields.ts';
import type { Feature } from './graph/feature.ts';
import { NodeIdResolver, NodeResolver } from './graph/node.resolver.ts';
import { checkEveryFieldHasRule } from './guard/scope/field-rules.ts';

/**
 * The schema that is served, built from what every feature declares, and from more resolver classes where given.
 * @throws Error where a field has no rule of access
 */
export function buildServedSchema(more: NonNullable<Feature['resolvers']> = []): GraphQLSchema {
  const declared: Feature[] = Object.values(features);
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      NodeIdResolver,
      ...declared.flatMap(({ resolvers = [] }) => resolvers),
      ...more,
    ],
    orphanedTypes: declared.flatMap(({ types = [] }) => types),
    validate: false,
  });
  resolveDeclared(schema);
  checkEveryFieldHasRule(schema);
  return schema;
}
