import { DocumentRelations as DocumentRelationsMigration } from '../../../migrations/0003-document-relations.ts';
import { DocumentRelation, OrganizationDocument } from './document-link.entity.ts';
import { documentMutations } from './document-link.mutations.ts';
import * as fields from './document-link.resolver.ts';

/** The organizations that issued documents or work by them, and the relations of documents to one another. */
export const entities = [OrganizationDocument, DocumentRelation] as const;

export const migrations = [{ name: '0003-document-relations', class: DocumentRelationsMigration }];

export const resolvers = [...Object.values(fields), ...documentMutations];

export { messages } from './document-link.messages.ts';
export { sample } from './document-link.sample.ts';
export { scopes } from './document-link.scope.ts';
