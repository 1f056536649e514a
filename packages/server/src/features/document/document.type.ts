import { Field, InputType, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { LocalizedTextType } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { Document } from './document.entity.ts';

@Needs('figures')
@ObjectType('Document', {
  implements: NodeInterface,
  description:
    'A document (văn bản) orders, records or guides something; it is one however its symbol and issuer are written, and is seen through the records that refer to it. / Đây là văn bản quyết định, ghi nhận hoặc chỉ đạo một việc; dù số, ký hiệu và cơ quan ban hành viết cách nào vẫn là một văn bản, và được xem qua các hồ sơ dẫn chiếu đến văn bản đó.',
})
export class DocumentType
  implements Pick<Document, 'symbol' | 'type' | 'issuer' | 'term' | 'issuedOn' | 'title'>
{
  @Field(() => String, {
    description:
      'This is the number and symbol (số, ký hiệu), such as 22-NQ/TW; numbers restart with every term of the issuer. / Đây là số, ký hiệu của văn bản, ví dụ 22-NQ/TW; số được đánh lại theo từng nhiệm kỳ của cơ quan ban hành.',
  })
  symbol!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the number that the symbol begins with, without zeros before it, such as 6; null where the symbol has none. / Đây là số ở đầu số, ký hiệu, không có số 0 phía trước, ví dụ 6; null nếu không có.',
  })
  number!: string | null;

  @Field(() => String, {
    description:
      'This is the type of the document (loại văn bản), such as NQ, CT, "QĐ", KL, HD, KH or BC; it is recorded on its own and not derived from the symbol. / Đây là loại văn bản, ví dụ NQ, CT, QĐ, KL, HD, KH hoặc BC; được ghi riêng, không suy từ ký hiệu.',
  })
  type!: string;

  @Field(() => String, {
    description:
      'This is the name of the body that issued the document (cơ quan ban hành). / Đây là tên cơ quan ban hành văn bản.',
  })
  issuer!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the term of the issuer (khóa, nhiệm kỳ), in which numbers of a type run from 1, such as "khóa X" or 2010–2015; null where it is not recorded. / Đây là khóa hoặc nhiệm kỳ của cơ quan ban hành, trong đó số văn bản của mỗi loại được đánh từ 1, ví dụ khóa X hoặc 2010–2015; null nếu chưa ghi.',
  })
  term!: string | null;

  @Field(() => DateScalar, {
    description: 'This is the day on which the document was issued. / Đây là ngày ban hành văn bản.',
  })
  issuedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the title of the document (trích yếu); null where it is not recorded. / Đây là trích yếu của văn bản; null nếu chưa ghi.',
  })
  title!: string | null;
}

export const { ConnectionType: DocumentConnectionType } = connectionTypes('Document', () => DocumentType, {
  plural: 'documents',
  pluralVi: 'văn bản',
});

@Needs('figures')
@ObjectType('DocumentTypeName', {
  description:
    'A type of document has a code, by which documents are recorded, and a name. / Loại văn bản gồm mã, dùng khi ghi văn bản, và tên.',
})
export class DocumentTypeNameType {
  @Field(() => String, {
    description: 'This is the code of the type, such as NQ. / Đây là mã loại văn bản, ví dụ NQ.',
  })
  code!: string;

  @Field(() => LocalizedTextType, {
    description:
      'This is the name of the type, such as "nghị quyết". / Đây là tên loại văn bản, ví dụ nghị quyết.',
  })
  name!: LocalizedTextType;
}

@InputType({
  description:
    'The input describes the document that orders a change; a document that is already recorded is used again. / Đầu vào mô tả văn bản quyết định một thay đổi; văn bản đã ghi thì được dùng lại.',
})
export class DocumentInput {
  @Field(() => String, {
    description:
      'This is the number and symbol (số, ký hiệu), such as "15-QĐ/ĐUK". / Đây là số, ký hiệu của văn bản, ví dụ "15-QĐ/ĐUK".',
  })
  symbol!: string;

  @Field(() => String, {
    description:
      'This is the type of the document (loại văn bản), one of the codes that the query `documentTypes` returns, such as "QĐ". / Đây là loại văn bản, một trong các mã mà truy vấn `documentTypes` trả về, ví dụ "QĐ".',
  })
  type!: string;

  @Field(() => String, {
    description:
      'This is the name of the body that issued the document (cơ quan ban hành). / Đây là tên cơ quan ban hành văn bản.',
  })
  issuer!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the term of the issuer (khóa, nhiệm kỳ), such as "khóa X" or 2010–2015; it may be left out, and distinguishes two documents with one number in one year. / Đây là khóa hoặc nhiệm kỳ của cơ quan ban hành, ví dụ khóa X hoặc 2010–2015; có thể bỏ trống, và dùng để phân biệt hai văn bản cùng số trong một năm.',
  })
  term?: string | null;

  @Field(() => DateScalar, {
    description: 'This is the day on which the document was issued. / Đây là ngày ban hành văn bản.',
  })
  issuedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the title of the document (trích yếu); it may be left out, and must agree with the title where one is recorded. / Đây là trích yếu của văn bản; có thể bỏ trống, và phải khớp với trích yếu đã ghi nếu có.',
  })
  title?: string | null;
}

/** Declares the field `document` of an input: the document on which the change is based, named in both languages. */
export const OptionalDocument = (document: string, documentVi: string): PropertyDecorator =>
  Field(() => DocumentInput, {
    nullable: true,
    description: `This is ${document}; null where none is recorded. / Đây là ${documentVi}; null nếu không ghi văn bản.`,
  });
