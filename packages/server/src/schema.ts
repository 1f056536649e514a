import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { features } from './features.ts';
import { resolveDeclared } from './graph/declared-fields.ts';
import type { Feature } from './graph/feature.ts';
import { NodeIdResolver, NodeResolver } from './graph/node.resolver.ts';
import { checkEveryFieldHasRule } from './guard/scope/field-rules.ts';

/**
 * Builds the served schema from the declarations of all features, and from further resolver classes.
 * @throws Error where a field has no access rule
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
