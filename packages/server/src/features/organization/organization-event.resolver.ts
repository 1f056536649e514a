import { FieldResolver } from 'type-graphql';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { OrganizationEventType } from './organization.type.ts';

const event = fieldsOf<{ documentId: number | null }>();

@DeclaredFields(() => OrganizationEventType)
export class OrganizationEventResolver {
  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document that ordered the change; null where it is not recorded. / Đây là văn bản quyết định thay đổi; null nếu chưa ghi.',
  })
  document() {
    return event.one(documentById, 'documentId');
  }
}
