import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import type { Context } from '../../graph/context.ts';
import { readDates } from '../../graph/date-span.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf, fieldsOfRoot, type RequestFacts } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { LocalizedTextType } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { decodeId } from '../../graph/node.ts';
import { argumentPath, PageArguments } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import { readYear } from '../../graph/years.ts';
import { lookupText } from '../../shared/text.ts';
import { DocumentFilter } from './document.input.ts';
import {
  allDocuments,
  type DocumentRow,
  documentById,
  documentsBySymbol,
  newestFirst,
  typeNameOf,
} from './document.loaders.ts';
import { DocumentConnectionType, DocumentType, DocumentTypeNameType } from './document.type.ts';

@DeclaredFields(() => DocumentType)
export class DocumentFields {
  @FieldResolver(() => LocalizedTextType, {
    description:
      'This is the name of the type in both languages, such as "nghị quyết" and resolution. / Đây là tên loại văn bản bằng hai ngôn ngữ, ví dụ nghị quyết và resolution.',
  })
  typeName() {
    return fieldsOf<DocumentRow>().one(typeNameOf, 'type');
  }

  @Needs('figures')
  @Query(() => DocumentConnectionType, {
    description:
      'These are the documents that the caller may see, the newest first. / Truy vấn này trả về các văn bản mà người gọi được xem, mới nhất đứng trước.',
  })
  documents(
    @Arg('filter', () => DocumentFilter, {
      nullable: true,
      description:
        'Only documents that match the filter are listed; the default is all. / Chỉ liệt kê văn bản thỏa bộ lọc; mặc định là tất cả.',
    })
    filter: DocumentFilter | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { viewer }: RequestFacts,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { search, types, issuer } = filter ?? {};
    const days = readDates(filter?.fromDate, filter?.toDate, info, 'filter');
    return fieldsOfRoot.page(
      allDocuments,
      listRequest(
        {
          search,
          types,
          issuer: issuer == null ? issuer : lookupText(issuer),
          ...days,
          isScoped: viewer.scopes.figures !== 'everywhere',
        },
        newestFirst,
        'ISSUED_ON',
        page,
        info,
      ),
    );
  }
}

/** Queries of documents that look at rows before they return. */
@Resolver()
export class DocumentQueries {
  @Needs('figures')
  @Query(() => DocumentType, {
    nullable: true,
    description:
      'This is the document with an id or a symbol, exactly one of which is given; null where there is none that the caller may see. Where several bear the symbol, the year of the one meant is given too. / Truy vấn này trả về văn bản theo mã định danh hoặc theo số, ký hiệu, nêu đúng một trong hai; null nếu không có văn bản mà người gọi được xem. Nếu nhiều văn bản cùng số, ký hiệu thì nêu thêm năm ban hành.',
  })
  async document(
    @Arg('id', () => ID, {
      nullable: true,
      description:
        'This is the id of the document; give it or `symbol`. / Đây là mã định danh của văn bản; dùng trường này hoặc `symbol`.',
    })
    id: string | undefined,
    @Arg('symbol', () => String, {
      nullable: true,
      description:
        'This is the symbol, however it is written: 22-nq/tw finds 22-NQ/TW; give it or `id`. / Đây là số, ký hiệu, viết cách nào cũng được: 22-nq/tw tìm được 22-NQ/TW; dùng trường này hoặc `id`.',
    })
    symbol: string | undefined,
    @Arg('year', () => Int, {
      nullable: true,
      description:
        'Only a document issued in this calendar year, from 1930 to 2100, is meant by the symbol. / Chỉ xét văn bản có số, ký hiệu đó ban hành trong năm này, từ 1930 đến 2100.',
    })
    year: number | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    if ((id === undefined) === (symbol === undefined))
      throw new RequestError('ONE_ARGUMENT_REQUIRED', { names: '"id", "symbol"' }, argumentPath(info));
    if (symbol === undefined)
      return documentById(context).load(decodeId(id as string, 'Document', argumentPath(info, 'id')));
    const of = { year: year === undefined ? undefined : bind(readYear(year, 'year', info)) };
    const found = await documentsBySymbol(context, of).load(lookupText(symbol));
    const [first, another] = found ?? [];
    if (another) throw new RequestError('SEVERAL_DOCUMENTS', { value: symbol }, argumentPath(info, 'symbol'));
    return first;
  }

  @Needs('figures')
  @Query(() => [DocumentTypeNameType], {
    description:
      'These are the types of documents that may be recorded. / Truy vấn này trả về các loại văn bản được ghi.',
  })
  async documentTypes(@Ctx() { db }: Context) {
    const rows = await db
      .selectFrom('document_type')
      .select(['code', 'name_vi as vi', 'name_en as en'])
      .orderBy('code')
      .execute();
    return rows.map(({ code, ...name }) => ({ code, name }));
  }
}
