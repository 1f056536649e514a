import { FieldResolver } from 'type-graphql';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { OrganizationEventType } from './organization.type.ts';

const event = fieldsOf<{ documentId: number | null }>();

@DeclaredFields(() => OrganizationEventType)
export class OrganizationEventResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document that ordered it.' })
  document() {
    return event.one(documentById, 'documentId');
  }
}
