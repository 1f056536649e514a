import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, FieldResolver, Info } from 'type-graphql';
import { FromDate, readDates, ToDate } from '../../graph/date-span.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import type { Day } from '../../shared/dates.ts';
import { type DocumentRow, documentById, newestFirst } from '../document/document.loaders.ts';
import { DocumentConnectionType, DocumentType } from '../document/document.type.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import type { DocumentRelationKind, DocumentUse } from './document-link.entity.ts';
import { documentsOf, type RelationRow, referencesTo, relationsOf } from './document-link.loaders.ts';
import { DocumentRelationKindEnum, DocumentRelationType, DocumentUseEnum } from './document-link.type.ts';

const document = fieldsOf<DocumentRow>();

const Kinds = () =>
  Arg('kinds', () => [DocumentRelationKindEnum], {
    nullable: true,
    description:
      'Only relations of these kinds are listed; the default is all. / Chỉ liệt kê các quan hệ này; mặc định là mọi quan hệ.',
  });

@DeclaredFields(() => DocumentType)
export class DocumentRelations {
  @FieldResolver(() => [DocumentRelationType], {
    description:
      'These are the documents that this one implements, replaces, amends or repeals, the oldest first. / Đây là các văn bản mà văn bản này thực hiện, thay thế, sửa đổi hoặc bãi bỏ, cũ nhất đứng trước.',
  })
  relations(@Kinds() kinds: DocumentRelationKind[] | undefined) {
    return document.many(relationsOf, 'id', { kinds });
  }

  @FieldResolver(() => [DocumentRelationType], {
    description:
      'These are the documents that implement, replace, amend or repeal this one, the oldest first; selected again on each, it gives the tree below this one. / Đây là các văn bản thực hiện, thay thế, sửa đổi hoặc bãi bỏ văn bản này, cũ nhất đứng trước; hỏi tiếp ở từng văn bản thì được cây văn bản phía dưới.',
  })
  referredToBy(@Kinds() kinds: DocumentRelationKind[] | undefined) {
    return document.many(referencesTo, 'id', { kinds });
  }
}

@DeclaredFields(() => DocumentRelationType)
export class DocumentRelationFields {
  @FieldResolver(() => DocumentType, {
    description:
      'This is the document at the other end of the relation. / Đây là văn bản ở đầu kia của quan hệ.',
  })
  document() {
    return fieldsOf<RelationRow>().one(documentById, 'documentId');
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationDocuments {
  @FieldResolver(() => DocumentConnectionType, {
    description:
      'These are the documents recorded for the organization: those that it issued in the span, and those in force in it that it works by, the newest first. / Đây là các văn bản ghi cho tổ chức: văn bản do tổ chức ban hành trong khoảng thời gian và văn bản còn hiệu lực trong khoảng đó mà tổ chức thực hiện, mới nhất đứng trước.',
  })
  documents(
    @FromDate() fromDate: Day | undefined,
    @ToDate() toDate: Day | undefined,
    @Arg('use', () => DocumentUseEnum, {
      nullable: true,
      description:
        'Only documents recorded for this reason are listed; the default is both. / Chỉ liệt kê văn bản ghi vì lý do này; mặc định là cả hai.',
    })
    use: DocumentUse | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ) {
    const days = readDates(fromDate, toDate, info);
    return fieldsOf<OrganizationRow>().page(
      documentsOf,
      'id',
      listRequest({ use, ...days }, newestFirst, 'ISSUED_ON', page, info),
    );
  }
}
