import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { features } from './features.ts';
import { asOfDirective } from './graph/as-of.ts';
import { resolveDeclared } from './graph/declared-fields.ts';
import type { Feature } from './graph/feature.ts';
import { publishErrorCodes } from './graph/mutation.type.ts';
import { NodeIdResolver, NodeResolver } from './graph/node.resolver.ts';
import { readRules } from './guard/scope/field-rules.ts';

/**
 * Builds the served schema from the declarations of all features, and from further resolver classes.
 * @throws Error where a field has no access rule
 */
export function buildServedSchema(more: NonNullable<Feature['resolvers']> = []): GraphQLSchema {
  const declared: Feature[] = Object.values(features);
  publishErrorCodes();
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      NodeIdResolver,
      ...declared.flatMap(({ resolvers = [] }) => resolvers),
      ...more,
    ],
    orphanedTypes: declared.flatMap(({ types = [] }) => types),
    directives: [...specifiedDirectives, asOfDirective],
    validate: false,
  });
  describeRoots(schema);
  resolveDeclared(schema);
  readRules(schema);
  return schema;
}

/** Describes the schema and its root types: type-graphql takes no descriptions for them. */
function describeRoots(schema: GraphQLSchema): void {
  schema.description =
    'This API answers questions about party organizations and their members in Viet Nam on any day of the record, and records decisions about them; all days are calendar days in Viet Nam. / API này trả lời câu hỏi về tổ chức đảng và đảng viên tại bất kỳ ngày nào đã ghi, và ghi các quyết định về họ; mọi ngày đều theo lịch Việt Nam.';
  const descriptions = {
    Query:
      'Queries read records and change none; each caller sees only the records in the subtrees of organizations for which they have permission. / Truy vấn chỉ đọc, không thay đổi hồ sơ; mỗi người chỉ thấy hồ sơ trong các nhánh tổ chức mà mình có quyền.',
    Mutation:
      'Mutations record decisions; each is carried out completely or not at all, and is written to the audit log. / Thao tác ghi lưu các quyết định; mỗi thao tác được thực hiện trọn vẹn hoặc không thực hiện gì, và được ghi vào nhật ký.',
  };
  for (const [name, description] of Object.entries(descriptions)) {
    const type = schema.getType(name);
    if (type !== undefined) type.description = description;
  }
}
