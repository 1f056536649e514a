import { Field, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import type { Document } from './document.entity.ts';

@ObjectType('Document', { description: 'A document (văn bản) that ordered or recorded something.' })
export class DocumentType implements Pick<Document, 'symbol' | 'type' | 'issuer' | 'issuedOn' | 'title'> {
  @Field(() => String, {
    description: 'Số, ký hiệu, such as 22-NQ/TW. Numbers restart with every term of the issuer.',
  })
  symbol!: string;

  @Field(() => String, {
    description: 'Loại văn bản: NQ, CT, QĐ, KL, HD, KH, BC and so on; never read from the symbol.',
  })
  type!: string;

  @Field(() => String, { description: 'Cơ quan ban hành.' })
  issuer!: string;

  @Field(() => DateScalar, { description: 'Ngày ban hành.' })
  issuedOn!: string;

  @Field(() => String, { nullable: true, description: 'Trích yếu.' })
  title!: string | null;
}

@InputType({ description: 'The document that orders an act; one that is already recorded is used again.' })
export class DocumentInput {
  @Field(() => String, { description: 'Số, ký hiệu, such as 15-QĐ/ĐUK.' })
  symbol!: string;

  @Field(() => String, { description: 'Loại văn bản, such as QĐ.' })
  type!: string;

  @Field(() => String, { description: 'Cơ quan ban hành.' })
  issuer!: string;

  @Field(() => DateScalar, { description: 'Ngày ban hành.' })
  issuedOn!: string;

  @Field(() => String, { nullable: true, description: 'Trích yếu.' })
  title?: string | null;
}
