import { ArgsType, Field, InputType } from 'type-graphql';
import { PageOnDayArguments } from '../../graph/as-of.ts';
import { publishEnum } from '../../graph/enum.ts';
import type { Combinable } from '../../graph/filter.ts';
import { ListOrder } from '../../graph/list.ts';

export type MemberOrderField = 'NAME' | 'ADMITTED_ON';
const MemberOrderFieldEnum = publishEnum<MemberOrderField>(
  'MemberOrderField',
  'Lists of members can be sorted by these fields; the default is by name. / Danh sách đảng viên có thể xếp theo các trường này; mặc định xếp theo tên.',
  {
    NAME: '**Name**: The list is sorted by given name, then by family and middle names, in Vietnamese alphabetical order. / **Tên**: Danh sách xếp theo tên, sau đó theo họ và tên đệm, theo thứ tự chữ cái tiếng Việt.',
    ADMITTED_ON:
      '**Day of admission**: The list is sorted by the day of the admission ceremony. / **Ngày vào Đảng**: Danh sách xếp theo ngày vào Đảng.',
  },
);

@InputType({
  description:
    'The filter selects members of a list; a member must match every field given, and `and`, `or` and `not` combine filters. / Bộ lọc chọn đảng viên trong danh sách; đảng viên phải thỏa mọi trường được nêu; `and`, `or` và `not` kết hợp các bộ lọc.',
})
export class MemberFilter implements Combinable<MemberFilter> {
  @Field(() => [MemberFilter], {
    nullable: true,
    description:
      'Only members who match all of these filters are listed. / Chỉ liệt kê đảng viên thỏa mọi bộ lọc này.',
  })
  and?: MemberFilter[] | null;

  @Field(() => [MemberFilter], {
    nullable: true,
    description:
      'Only members who match at least one of these filters are listed; an empty list matches none. / Chỉ liệt kê đảng viên thỏa ít nhất một bộ lọc này; danh sách trống thì không có đảng viên nào.',
  })
  or?: MemberFilter[] | null;

  @Field(() => MemberFilter, {
    nullable: true,
    description:
      'Only members who do not match this filter are listed. / Chỉ liệt kê đảng viên không thỏa bộ lọc này.',
  })
  not?: MemberFilter | null;
}

@InputType({
  description:
    'The order determines how a list of members is sorted. / Thứ tự quyết định cách sắp xếp danh sách đảng viên.',
})
export class MemberOrder extends ListOrder {
  @Field(() => MemberOrderFieldEnum, {
    description: 'The list is sorted by this field. / Danh sách được xếp theo trường này.',
  })
  field!: MemberOrderField;
}

@ArgsType()
export class MemberListArguments extends PageOnDayArguments {
  @Field(() => MemberFilter, {
    nullable: true,
    description:
      'Only members who match the filter are listed; the default is all. / Chỉ liệt kê đảng viên thỏa bộ lọc; mặc định là tất cả.',
  })
  filter?: MemberFilter;

  @Field(() => MemberOrder, {
    nullable: true,
    description:
      'The list is sorted in this order; the default is by name, ascending. / Danh sách được xếp theo thứ tự này; mặc định theo tên, tăng dần.',
  })
  orderBy?: MemberOrder;
}
