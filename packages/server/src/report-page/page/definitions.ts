import { type GraphQLSchema, isObjectType } from 'graphql';
import type { LocalizedText } from '../../shared/localized-text.ts';

/**
 * Reads what a field is from the schema, whose descriptions are `English sentence. / Câu tiếng Việt.`
 *
 * @example definitionOf(schema, 'PeriodReport.memberCount').vi
 * @throws Error for a field that the schema has not
 */
export function definitionOf(schema: GraphQLSchema, coordinate: string): LocalizedText {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const [en, vi] = field?.description?.split(' / ') ?? [];
  if (en === undefined || vi === undefined)
    throw new Error(`${coordinate} has no description in the schema.`);
  return { vi, en };
}
