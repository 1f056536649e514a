import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { OrganizationEventType } from './organization.type.ts';

@Resolver(() => OrganizationEventType)
export class OrganizationEventResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document that ordered it.' })
  document(@Root() { documentId }: { documentId: number | null }, @Ctx() context: Context) {
    return documentId === null ? null : documentById(context).load(documentId);
  }
}
