import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { Needs } from '../../graph/needs.ts';
import { documentById } from '../document/document.loaders.ts';
import {
  RecordDocumentInput,
  RecordDocumentPayload,
  RelateDocumentsInput,
  RelateDocumentsPayload,
} from './document-link.type.ts';
import { recordDocument } from './record-document.service.ts';
import { relateDocuments } from './relate-documents.service.ts';

/** The document of a payload. */
const documentIn = (context: Context) => (done: { document: { id: number } } | undefined) => ({
  document: () => (done ? documentById(context).load(done.document.id) : null),
});

@Resolver()
export class DocumentMutations {
  @Needs('edit')
  @Mutation(() => RecordDocumentPayload, {
    description:
      'This mutation records a document for an organization that issued it or works by it; a document is recorded once, however it is written. / Thao tác này ghi một văn bản cho tổ chức ban hành hoặc thực hiện; mỗi văn bản chỉ có một bản ghi, dù viết cách nào.',
  })
  recordDocument(
    @Arg('input', () => RecordDocumentInput, {
      description: 'This is the document to record. / Đây là văn bản cần ghi.',
    })
    input: RecordDocumentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, recordDocument, documentIn(context));
  }

  @Needs('edit')
  @Mutation(() => RelateDocumentsPayload, {
    description:
      'This mutation records that a document implements, replaces, amends or repeals others. / Thao tác này ghi việc một văn bản thực hiện, thay thế, sửa đổi hoặc bãi bỏ các văn bản khác.',
  })
  relateDocuments(
    @Arg('input', () => RelateDocumentsInput, {
      description: 'These are the relations to record. / Đây là các quan hệ cần ghi.',
    })
    input: RelateDocumentsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, relateDocuments, documentIn(context));
  }
}
