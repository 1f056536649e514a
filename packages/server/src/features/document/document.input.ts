import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';

@InputType({
  description:
    'The filter selects documents of a list; a document must match every field given. / Bộ lọc chọn văn bản trong danh sách; văn bản phải thỏa mọi trường được nêu.',
})
export class DocumentFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Only documents with all these words in symbol, issuer or title, without regard to accents and case, are listed. / Chỉ liệt kê văn bản có mọi từ này trong số, ký hiệu, cơ quan ban hành hoặc trích yếu, không phân biệt dấu và chữ hoa.',
  })
  search?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only documents of these types, by the codes that the query `documentTypes` returns, are listed. / Chỉ liệt kê văn bản thuộc các loại này, theo mã mà truy vấn `documentTypes` trả về.',
  })
  types?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only documents of this issuer, however its name is written, are listed. / Chỉ liệt kê văn bản của cơ quan ban hành này, không phân biệt cách viết tên.',
  })
  issuer?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only documents issued on this day or later are listed. / Chỉ liệt kê văn bản ban hành từ ngày này.',
  })
  fromDate?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only documents issued on this day or earlier are listed. / Chỉ liệt kê văn bản ban hành đến hết ngày này.',
  })
  toDate?: string | null;
}
