import { ArgsType, Field, InputType } from 'type-graphql';
import { PageOnDayArguments } from '../../graph/as-of.ts';
import { publishEnum } from '../../graph/enum.ts';
import type { Combinable } from '../../graph/filter.ts';
import { ListOrder } from '../../graph/list.ts';

export type OrganizationOrderField =
  | 'CODE'
  | 'NAME'
  | 'MEMBER_COUNT'
  | 'SECRETARY_HEADS_AGENCY'
  | 'RATING'
  | 'GRADE_SHARE';
const OrganizationOrderFieldEnum = publishEnum<OrganizationOrderField>(
  'OrganizationOrderField',
  'Lists of organizations can be sorted by these fields; the default is by code. / Danh sách tổ chức đảng có thể xếp theo các trường này; mặc định xếp theo mã.',
  {
    CODE: '**Code**: The list is sorted by the code of the organization. / **Mã**: Danh sách xếp theo mã tổ chức.',
    NAME: '**Name**: The list is sorted by name, in Vietnamese alphabetical order. / **Tên**: Danh sách xếp theo tên, theo thứ tự chữ cái tiếng Việt.',
    MEMBER_COUNT:
      '**Number of members**: The list is sorted by the number of members in the whole subtree on the day. / **Đảng số**: Danh sách xếp theo đảng số của cả nhánh tại ngày đó.',
    SECRETARY_HEADS_AGENCY:
      '**Secretary heads the agency**: Organizations whose secretary on the day does not head their agency come before those whose secretary does; those without a secretary come last in both directions. / **Bí thư là thủ trưởng cơ quan**: Tổ chức có bí thư không là thủ trưởng cơ quan, đơn vị tại ngày đó đứng trước tổ chức có bí thư là thủ trưởng; tổ chức không có bí thư đứng cuối ở cả hai chiều.',
    RATING:
      '**Rating**: The list is sorted by the decided rating of `year`, the best grade first; organizations without one come last in both directions. / **Xếp loại**: Danh sách xếp theo xếp loại đã quyết định của năm được nêu, mức cao nhất đứng trước; tổ chức không được xếp loại đứng cuối ở cả hai chiều.',
    GRADE_SHARE:
      '**Share of a grade**: The list is sorted by the share of `grade` among the members rated in `year` in the whole subtree; organizations in which nobody was rated come last in both directions. / **Tỷ lệ của một mức xếp loại**: Danh sách xếp theo tỷ lệ của mức được nêu trong số đảng viên được xếp loại trong năm được nêu của cả nhánh; tổ chức không có đảng viên được xếp loại đứng cuối ở cả hai chiều.',
  },
);

@InputType({
  description:
    'The filter selects organizations of a list; an organization must match every field given, and `and`, `or` and `not` combine filters. / Bộ lọc chọn tổ chức đảng trong danh sách; tổ chức phải thỏa mọi trường được nêu; `and`, `or` và `not` kết hợp các bộ lọc.',
})
export class OrganizationFilter implements Combinable<OrganizationFilter> {
  @Field(() => [OrganizationFilter], {
    nullable: true,
    description:
      'Only organizations that match all of these filters are listed. / Chỉ liệt kê tổ chức thỏa mọi bộ lọc này.',
  })
  and?: OrganizationFilter[] | null;

  @Field(() => [OrganizationFilter], {
    nullable: true,
    description:
      'Only organizations that match at least one of these filters are listed; an empty list matches none. / Chỉ liệt kê tổ chức thỏa ít nhất một bộ lọc này; danh sách trống thì không có tổ chức nào.',
  })
  or?: OrganizationFilter[] | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description:
      'Only organizations that do not match this filter are listed. / Chỉ liệt kê tổ chức không thỏa bộ lọc này.',
  })
  not?: OrganizationFilter | null;
}

@InputType({
  description:
    'The order determines how a list of organizations is sorted. / Thứ tự quyết định cách sắp xếp danh sách tổ chức đảng.',
})
export class OrganizationOrder extends ListOrder {
  @Field(() => OrganizationOrderFieldEnum, {
    description: 'The list is sorted by this field. / Danh sách được xếp theo trường này.',
  })
  field!: OrganizationOrderField;

  /** The feature of ratings publishes the two as fields, since its orders need them. */
  year?: number | null;
  grade?: string | null;
}

@ArgsType()
export class OrganizationListArguments extends PageOnDayArguments {
  @Field(() => OrganizationFilter, {
    nullable: true,
    description:
      'Only organizations that match the filter are listed; the default is all. / Chỉ liệt kê tổ chức thỏa bộ lọc; mặc định là tất cả.',
  })
  filter?: OrganizationFilter;

  @Field(() => OrganizationOrder, {
    nullable: true,
    description:
      'The list is sorted in this order; the default is by code, ascending. / Danh sách được xếp theo thứ tự này; mặc định theo mã tổ chức, tăng dần.',
  })
  orderBy?: OrganizationOrder;
}
