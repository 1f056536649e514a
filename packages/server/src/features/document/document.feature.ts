import { Document, DocumentTypeName } from './document.entity.ts';
import { documentById } from './document.loaders.ts';
import * as fields from './document.resolver.ts';

/** Documents (văn bản), each recorded once however it is written. */
export const entities = [DocumentTypeName, Document] as const;

export const resolvers = Object.values(fields);

export const nodes = { Document: documentById };

export { messages } from './document.messages.ts';
export { sample } from './document.sample.ts';
export { scopes } from './document.scope.ts';
