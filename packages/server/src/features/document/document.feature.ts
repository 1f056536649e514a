import { Document } from './document.entity.ts';

/** Documents (văn bản) that ordered or recorded something. */
export const entities = [Document] as const;

export { messages } from './document.messages.ts';
export { sample } from './document.sample.ts';
export { scopes } from './document.scope.ts';
