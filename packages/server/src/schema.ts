import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { features } from './features.ts';
import { callDirectly } from './graph/direct-resolvers.ts';
import type { Feature } from './graph/feature.ts';
import { publishErrorCodes } from './graph/mutation.type.ts';
import { NodeResolver } from './graph/node.resolver.ts';
import { checkEveryFieldHasRule } from './guard/scope/field-rules.ts';

/** The schema that is served, built from what every feature declares. @throws Error where a field has no rule of access */
export function buildServedSchema(): GraphQLSchema {
  const declared: Feature[] = Object.values(features);
  publishErrorCodes();
  const schema = buildSchemaSync({
    resolvers: [NodeResolver, ...declared.flatMap(({ resolvers = [] }) => resolvers)],
    orphanedTypes: declared.flatMap(({ types = [] }) => types),
    validate: false,
  });
  callDirectly(schema);
  checkEveryFieldHasRule(schema);
  return schema;
}
