import { Document } from './document.entity.ts';

/** Documents (văn bản) that ordered or recorded something. */
export const entities = [Document] as const;

export { scopes } from './document.scope.ts';
