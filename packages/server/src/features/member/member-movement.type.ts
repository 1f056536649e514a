import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graph/needs.ts';

/** The figures of the movement of members in a period. */
@ObjectType()
export abstract class MemberMovementFigures {
  @Field(() => Int, {
    description:
      'This is the number of members at the end of the day before the period (đầu kỳ). / Đây là số đảng viên đầu kỳ, tính đến hết ngày trước kỳ.',
  })
  opening!: number;

  @Field(() => Int, {
    description:
      'This is the number of persons admitted in the period (kết nạp), by the day of the ceremony. / Đây là số người được kết nạp trong kỳ, tính theo ngày tổ chức lễ kết nạp.',
  })
  admitted!: number;

  @Field(() => Int, {
    description:
      'This is the number of transfers into the subtree in the period (chuyển đến). / Đây là số lượt chuyển đến từ ngoài nhánh trong kỳ.',
  })
  transferredIn!: number;

  @Field(() => Int, {
    description:
      'This is the number of transfers out of the subtree in the period (chuyển đi). / Đây là số lượt chuyển đi khỏi nhánh trong kỳ.',
  })
  transferredOut!: number;

  @Field(() => Int, {
    description:
      'This is the number of members who died in the period (từ trần). / Đây là số đảng viên từ trần trong kỳ.',
  })
  died!: number;

  @Field(() => Int, {
    description:
      'This is the number of members expelled in the period as discipline (khai trừ). / Đây là số đảng viên bị khai trừ trong kỳ.',
  })
  expelled!: number;

  @Field(() => Int, {
    description:
      'This is the number of members whose names were removed in the period (xóa tên), which is not discipline. / Đây là số đảng viên bị xóa tên trong kỳ; xóa tên không phải là kỷ luật.',
  })
  removed!: number;

  @Field(() => Int, {
    description:
      'This is the number of members who left the Party in the period at their own request (xin ra khỏi Đảng). / Đây là số đảng viên xin ra khỏi Đảng trong kỳ.',
  })
  resigned!: number;

  @Field(() => Int, {
    description:
      'This is the net change by reorganization in the period, positive or negative: cells divided at an upgrade, or moved into or out of the subtree; and the members who were there when the records of a cell began. / Đây là mức tăng hoặc giảm ròng do sắp xếp tổ chức trong kỳ: chia chi bộ khi nâng cấp, chuyển chi bộ vào hoặc ra khỏi nhánh; và số đảng viên đã có khi bắt đầu lập hồ sơ của chi bộ.',
  })
  reorganized!: number;

  @Field(() => Int, {
    description:
      'This is the number of members at the end of the last day of the period (cuối kỳ). / Đây là số đảng viên cuối kỳ, tính đến hết ngày cuối của kỳ.',
  })
  closing!: number;
}

@Needs('figures')
@ObjectType('MemberMovementSummary', {
  description:
    'The summary counts the movement of members of a subtree in one calendar year (biến động đảng viên): opening + admitted + transferredIn + reorganized − transferredOut − died − expelled − removed − resigned = closing. / Bảng này đếm biến động đảng viên của một nhánh trong một năm dương lịch: opening + admitted + transferredIn + reorganized − transferredOut − died − expelled − removed − resigned = closing.',
})
export class MemberMovementSummaryType extends MemberMovementFigures {
  @Field(() => Int, {
    description:
      'This is the calendar year, from 1 January to 31 December. / Đây là năm dương lịch, từ ngày 01/01 đến ngày 31/12.',
  })
  year!: number;
}
