import { Field, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';

export type Masking = 'NONE' | 'PARTIAL' | 'FULL';
const MaskingEnum = publishEnum<Masking>(
  'Masking',
  'The masking states how much of a protected value is hidden from the caller; it does not depend on anything being recorded. / Mức che cho biết phần của giá trị được bảo vệ bị ẩn đối với người gọi; mức này không phụ thuộc vào việc có ghi giá trị hay không.',
  {
    NONE: '**Shown**: Nothing is hidden: the value is as recorded, and null where nothing is recorded. / **Hiện đầy đủ**: Không có gì bị ẩn: giá trị đúng như đã ghi, và là null nếu chưa ghi.',
    PARTIAL:
      '**Shown in part**: A part is hidden: the value is the part that the caller may see. / **Hiện một phần**: Một phần bị ẩn: giá trị là phần mà người gọi được xem.',
    FULL: '**Hidden**: All is hidden: the value is null, whatever is recorded. / **Ẩn toàn bộ**: Toàn bộ bị ẩn: giá trị là null, bất kể đã ghi gì.',
  },
);

/** A protected value as the caller sees it. */
export interface Protected {
  masking: Masking;
  value: string | null;
}

/** A protected value as a caller without the permission sees it. */
export const masked: Protected = { masking: 'FULL', value: null };

@Needs('members')
@ObjectType('ProtectedText', {
  description:
    'A protected text is shown only to callers who have the permission for it. / Đây là văn bản được bảo vệ, chỉ hiện cho người có quyền xem.',
})
export class ProtectedTextType implements Protected {
  @Field(() => MaskingEnum, {
    description:
      'The masking states how much of the text is hidden from the caller. / Mức che cho biết phần văn bản bị ẩn đối với người gọi.',
  })
  masking!: Masking;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the text that the caller may see; null where it is hidden or not recorded, which `masking` distinguishes. / Đây là văn bản mà người gọi được xem; null nếu bị ẩn hoặc chưa ghi, phân biệt bằng `masking`.',
  })
  value!: string | null;
}

@Needs('members')
@ObjectType('ProtectedDate', {
  description:
    'A protected date is known in full or in part, and is shown only to callers who have the permission for it. / Đây là ngày được bảo vệ, biết đầy đủ hoặc một phần, chỉ hiện cho người có quyền xem.',
})
export class ProtectedDateType implements Protected {
  @Field(() => MaskingEnum, {
    description:
      'The masking states how much of the date is hidden from the caller. / Mức che cho biết phần của ngày bị ẩn đối với người gọi.',
  })
  masking!: Masking;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'This is the part of the date that the caller may see, such as the year alone; null where all is hidden or nothing is recorded, which `masking` distinguishes. / Đây là phần của ngày mà người gọi được xem, ví dụ chỉ có năm; null nếu bị ẩn hết hoặc chưa ghi, phân biệt bằng `masking`.',
  })
  value!: string | null;
}
