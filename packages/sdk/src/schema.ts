export { schemaText } from './generated/schema.text.ts';
