import { Field, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { Needs } from '../../graph/needs.ts';
import type { Document } from './document.entity.ts';

@Needs('figures')
@ObjectType('Document', {
  description:
    'A document (văn bản) ordered or recorded an event. / Đây là văn bản quyết định hoặc ghi nhận một sự kiện.',
})
export class DocumentType implements Pick<Document, 'symbol' | 'type' | 'issuer' | 'issuedOn' | 'title'> {
  @Field(() => String, {
    description:
      'This is the number and symbol (số, ký hiệu), such as 22-NQ/TW; numbers restart with every term of the issuer. / Đây là số, ký hiệu của văn bản, ví dụ 22-NQ/TW; số được đánh lại theo từng nhiệm kỳ của cơ quan ban hành.',
  })
  symbol!: string;

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
      'This is the type of the document (loại văn bản), such as "QĐ". / Đây là loại văn bản, ví dụ "QĐ".',
  })
  type!: string;

  @Field(() => String, {
    description:
      'This is the name of the body that issued the document (cơ quan ban hành). / Đây là tên cơ quan ban hành văn bản.',
  })
  issuer!: string;

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
