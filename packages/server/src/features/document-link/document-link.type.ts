import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { publishEnum } from '../../graph/enum.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { Needs } from '../../graph/needs.ts';
import { DocumentInput } from '../document/document.type.ts';
import type { DocumentRelationKind, DocumentUse } from './document-link.entity.ts';

export const DocumentRelationKindEnum = publishEnum<DocumentRelationKind>(
  'DocumentRelationKind',
  'These are the ways in which one document refers to another. / Đây là các quan hệ giữa một văn bản và văn bản được dẫn chiếu.',
  {
    IMPLEMENTS:
      '**Implements**: The document implements the other (thực hiện, cụ thể hóa). / **Thực hiện**: Văn bản thực hiện, cụ thể hóa văn bản kia.',
    REPLACES:
      '**Replaces**: The document takes the place of the other (thay thế). / **Thay thế**: Văn bản thay thế văn bản kia.',
    AMENDS:
      '**Amends**: The document changes or adds to the other (sửa đổi, bổ sung). / **Sửa đổi, bổ sung**: Văn bản sửa đổi, bổ sung văn bản kia.',
    REPEALS:
      '**Repeals**: The document ends the effect of the other (bãi bỏ). / **Bãi bỏ**: Văn bản bãi bỏ văn bản kia.',
  },
);

export const DocumentUseEnum = publishEnum<DocumentUse>(
  'DocumentUse',
  'These are the reasons for which a document is recorded for an organization. / Đây là các lý do ghi một văn bản cho tổ chức.',
  {
    ISSUED: '**Issued**: The organization issued the document. / **Ban hành**: Tổ chức ban hành văn bản.',
    WORKS_BY:
      '**Works by**: The organization works by the document, which another issued. / **Thực hiện**: Tổ chức thực hiện văn bản do nơi khác ban hành.',
  },
);

@Needs('figures')
@ObjectType('DocumentRelation', {
  description:
    'A relation leads from one document to another, in the direction in which the field is read. / Đây là quan hệ từ một văn bản đến văn bản khác, theo chiều của trường được đọc.',
})
export class DocumentRelationType {
  @Field(() => DocumentRelationKindEnum, {
    description:
      'This is the way in which the later document refers to the earlier one. / Đây là quan hệ của văn bản sau đối với văn bản trước.',
  })
  kind!: DocumentRelationKind;
}

@InputType({
  description:
    'This input records a document for an organization that issued it or works by it. / Dữ liệu này ghi một văn bản cho tổ chức đã ban hành hoặc thực hiện văn bản đó.',
})
export class RecordDocumentInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the organization that issued the document or works by it: who sees the organization sees the document. / Đây là mã định danh của tổ chức ban hành hoặc thực hiện văn bản: ai xem được tổ chức thì xem được văn bản.',
  })
  organizationId!: string;

  @Field(() => DocumentUseEnum, {
    description:
      'This says why the document is recorded for the organization. / Giá trị này cho biết vì sao văn bản được ghi cho tổ chức.',
  })
  use!: DocumentUse;

  @Field(() => DocumentInput, {
    description:
      'This is the document; one that is already recorded is used again. / Đây là văn bản cần ghi; văn bản đã ghi thì được dùng lại.',
  })
  document!: DocumentInput;
}

@InputType({
  description:
    'This input records that a document refers to others, all in one way. / Dữ liệu này ghi việc một văn bản dẫn chiếu đến các văn bản khác, theo cùng một quan hệ.',
})
export class RelateDocumentsInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the organization that records it: who sees the organization sees the relations and their documents. / Đây là mã định danh của tổ chức ghi quan hệ: ai xem được tổ chức thì xem được quan hệ và các văn bản đó.',
  })
  organizationId!: string;

  @Field(() => ID, {
    description:
      'This is the id of the document that refers to the others. / Đây là mã định danh của văn bản dẫn chiếu.',
  })
  documentId!: string;

  @Field(() => DocumentRelationKindEnum, {
    description:
      'This is the way in which it refers to them. / Đây là quan hệ của văn bản đó với các văn bản được dẫn chiếu.',
  })
  kind!: DocumentRelationKind;

  @Field(() => [ID], {
    description:
      'These are the ids of the documents that it refers to, none of them issued later. / Đây là mã định danh của các văn bản được dẫn chiếu, không văn bản nào ban hành sau.',
  })
  relatedDocumentIds!: string[];
}
