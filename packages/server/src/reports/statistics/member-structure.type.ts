import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { Needs } from '../../graph/needs.ts';
import { type MemberAttribute, MemberAttributeEnum } from './member-attribute.ts';

@Needs('figures')
@ObjectType('MemberStructureValue', {
  description:
    'This is one value of an attribute by which members are counted. / Đây là một giá trị của tiêu chí thống kê.',
})
export class MemberStructureValueType {
  @Field(() => MemberAttributeEnum, {
    description: 'This is the attribute that has the value. / Đây là tiêu chí có giá trị này.',
  })
  attribute!: MemberAttribute;

  @Field(() => String, {
    nullable: true,
    description:
      'The key is stable, for programs; null where nothing is recorded, OTHER for a value without a key of its own, SUPPRESSED for values that the caller may not see. / Khóa không thay đổi, dành cho chương trình; null nếu chưa ghi, OTHER cho giá trị không có khóa riêng, SUPPRESSED cho các giá trị người gọi không được xem.',
  })
  key!: string | null;
}

@Needs('figures')
@ObjectType('MemberStructureRow', {
  description:
    'A row counts the members who have the same value of each attribute. / Mỗi dòng đếm đảng viên có cùng giá trị ở mọi tiêu chí.',
})
export class MemberStructureRowType {
  @Field(() => Int, {
    nullable: true,
    description:
      'This is the number of members; null where it is suppressed to protect small groups. / Đây là số đảng viên; null nếu không công bố để bảo vệ nhóm nhỏ.',
  })
  count!: number | null;
}

@Needs('figures')
@ObjectType('MemberStructure', {
  description:
    'The structure counts the members of an organization and its subtree by attributes (cơ cấu đảng viên); the counts of its rows add up to `total` where none is suppressed. / Cơ cấu đếm đảng viên của tổ chức và cả nhánh theo các tiêu chí; các dòng cộng lại bằng `total` nếu không có dòng nào không công bố.',
})
export class MemberStructureType {
  @Field(() => DateScalar, {
    description:
      'The structure describes this day: the day that was asked for, or the last 31 December by then where protected figures are released once a year. / Cơ cấu được tính tại ngày này: ngày được hỏi, hoặc ngày 31/12 gần nhất tính đến đó nếu số liệu được bảo vệ chỉ công bố mỗi năm một lần.',
  })
  asOf!: string;

  @Field(() => Int, {
    description: 'This is the number of all members counted. / Đây là tổng số đảng viên được đếm.',
  })
  total!: number;

  @Field(() => Int, {
    description:
      'Counts are rounded down to a multiple of this number, in each area that releases protected figures; they are exact where it is 1. / Số đếm được làm tròn xuống bội của số này, ở từng địa bàn công bố số liệu được bảo vệ; bằng 1 nghĩa là số chính xác.',
  })
  roundedTo!: number;
}
