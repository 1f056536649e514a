import { ArgsType, Field, InputType } from 'type-graphql';
import { PageOnDayArguments } from '../../graph/as-of.ts';
import { publishEnum } from '../../graph/enum.ts';
import { ListOrder } from '../../graph/list.ts';
import { OrganizationKindEnum } from './organization.type.ts';
import type { OrganizationKind } from './organization-state.entity.ts';

export type OrganizationOrderField = 'CODE' | 'NAME';
const OrganizationOrderFieldEnum = publishEnum<OrganizationOrderField>(
  'OrganizationOrderField',
  'Lists of organizations can be sorted by these fields; the default is by code. / Danh sách tổ chức đảng có thể xếp theo các trường này; mặc định xếp theo mã.',
  {
    CODE: 'The list is sorted by the code of the organization. / Danh sách xếp theo mã tổ chức.',
    NAME: 'The list is sorted by name, in Vietnamese alphabetical order. / Danh sách xếp theo tên, theo thứ tự chữ cái tiếng Việt.',
  },
);

@InputType({
  description:
    'The filter selects organizations of a list; an organization must match every field given. / Bộ lọc chọn tổ chức đảng trong danh sách; tổ chức phải thỏa mọi trường được nêu.',
})
export class OrganizationFilter {
  @Field(() => [OrganizationKindEnum], {
    nullable: true,
    description:
      'Only organizations that are of one of these kinds on the day are listed; the default is all kinds. / Chỉ liệt kê tổ chức thuộc một trong các loại này tại ngày đó; mặc định là mọi loại.',
  })
  kinds?: OrganizationKind[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only organizations whose name has all these words, without regard to accents, case or order, are listed: 'so tai chinh' finds 'Sở Tài chính'. / Chỉ liệt kê tổ chức có tên chứa mọi từ này, không phân biệt dấu, chữ hoa hay thứ tự: 'so tai chinh' tìm được 'Sở Tài chính'.",
  })
  search?: string | null;
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
