import { ArgsType, Field, InputType } from 'type-graphql';
import { PageOnDayArguments } from '../../graph/as-of.ts';
import { publishEnum } from '../../graph/enum.ts';
import { ListOrder } from '../../graph/list.ts';
import { MembershipStatusEnum } from './member.type.ts';
import type { MembershipStatus } from './member-status.entity.ts';

export type MemberOrderField = 'NAME' | 'ADMITTED_ON';
const MemberOrderFieldEnum = publishEnum<MemberOrderField>(
  'MemberOrderField',
  'Lists of members can be sorted by these fields; the default is by name. / Danh sách đảng viên có thể xếp theo các trường này; mặc định xếp theo tên.',
  {
    NAME: 'The list is sorted by given name, then by family and middle names, in Vietnamese alphabetical order. / Danh sách xếp theo tên, sau đó theo họ và tên đệm, theo thứ tự chữ cái tiếng Việt.',
    ADMITTED_ON:
      'The list is sorted by the day of the admission ceremony. / Danh sách xếp theo ngày vào Đảng.',
  },
);

@InputType({
  description:
    'The filter selects members of a list; a member must match every field given. / Bộ lọc chọn đảng viên trong danh sách; đảng viên phải thỏa mọi trường được nêu.',
})
export class MemberFilter {
  @Field(() => [MembershipStatusEnum], {
    nullable: true,
    description:
      'Only members with one of these statuses on the day are listed; ended members are in the list of all members only where this field asks for them. / Chỉ liệt kê đảng viên có một trong các tình trạng này tại ngày đó; người đã ra khỏi Đảng chỉ có trong danh sách toàn bộ khi trường này yêu cầu.',
  })
  statuses?: MembershipStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only members whose name has all these words, without regard to accents, case or order, are listed: 'an nguyen' finds 'Nguyễn Văn An'. / Chỉ liệt kê đảng viên có tên chứa mọi từ này, không phân biệt dấu, chữ hoa hay thứ tự: 'an nguyen' tìm được 'Nguyễn Văn An'.",
  })
  search?: string | null;
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
