import { changedRow, defineMutation } from '../../graph/define-mutation.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { RecordDocumentInput, RelateDocumentsInput } from './document-link.type.ts';
import { recordDocument } from './record-document.service.ts';
import { relateDocuments } from './relate-documents.service.ts';

const document = changedRow(
  'document',
  DocumentType,
  documentById,
  'This is the document; null where the mutation was refused. / Đây là văn bản; null nếu thao tác bị từ chối.',
);

export const documentMutations = [
  defineMutation(recordDocument, {
    description:
      'This mutation records a document for an organization that issued it or works by it; a document is recorded once, however it is written. / Thao tác này ghi một văn bản cho tổ chức ban hành hoặc thực hiện; mỗi văn bản chỉ có một bản ghi, dù viết cách nào.',
    input: RecordDocumentInput,
    inputDescription: 'This is the document to record. / Đây là văn bản cần ghi.',
    payload: [document],
    payloadDescription: 'This payload has the document recorded. / Kết quả gồm văn bản đã ghi.',
  }),
  defineMutation(relateDocuments, {
    description:
      'This mutation records that a document implements, replaces, amends or repeals others. / Thao tác này ghi việc một văn bản thực hiện, thay thế, sửa đổi hoặc bãi bỏ các văn bản khác.',
    input: RelateDocumentsInput,
    inputDescription: 'These are the relations to record. / Đây là các quan hệ cần ghi.',
    payload: [document],
    payloadDescription:
      'This payload has the document that refers to the others. / Kết quả gồm văn bản dẫn chiếu đến các văn bản khác.',
  }),
];
