import { Field, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graph/needs.ts';

@Needs('figures')
@ObjectType('MeetingSummary', {
  description:
    'The summary counts the meetings of all cells of a subtree in one calendar year. A cell owes a regular meeting in each month, and a thematic one in each quarter, in which it exists from the first day to the last. It counts where its place in the tree is on 31 December, or on its last day where it ended before. / Bảng này đếm các cuộc họp của mọi chi bộ trong một nhánh ở một năm dương lịch. Chi bộ phải họp thường lệ trong mỗi tháng, và họp chuyên đề trong mỗi quý, mà chi bộ tồn tại trọn vẹn. Chi bộ được tính theo vị trí trong hệ thống tổ chức vào ngày 31/12, hoặc vào ngày cuối cùng tồn tại nếu kết thúc trước đó.',
})
export class MeetingSummaryType {
  @Field(() => Int, {
    description: 'This is the calendar year that is counted. / Đây là năm dương lịch được đếm.',
  })
  year!: number;

  @Field(() => Int, {
    description:
      'This is the number of cells that owed at least one regular meeting, by the tree as it is recorded now, also for a year that has not ended. / Đây là số chi bộ phải họp thường lệ ít nhất một kỳ, theo hệ thống tổ chức đang được ghi, kể cả với năm chưa kết thúc.',
  })
  cells!: number;

  @Field(() => Int, {
    description:
      'This is the number of regular meetings held (sinh hoạt thường kỳ). / Đây là số kỳ sinh hoạt thường kỳ đã họp.',
  })
  regular!: number;

  @Field(() => Int, {
    description:
      'This is the number of thematic meetings held (sinh hoạt chuyên đề). / Đây là số kỳ sinh hoạt chuyên đề đã họp.',
  })
  thematic!: number;

  @Field(() => Int, {
    description:
      'This is the number of extraordinary meetings held (sinh hoạt bất thường). / Đây là số kỳ sinh hoạt bất thường đã họp.',
  })
  extraordinary!: number;

  @Field(() => Int, {
    description:
      'This is the number of cells that held at least as many regular meetings as they owed. / Đây là số chi bộ họp đủ số kỳ thường lệ phải họp.',
  })
  cellsThatMetEnough!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'This is the lowest number of regular meetings of a cell that existed all year; null where there is none. / Đây là số kỳ thường lệ thấp nhất của một chi bộ tồn tại cả năm; null nếu không có chi bộ nào.',
  })
  fewestRegular!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'This is the highest number of regular meetings of a cell that existed all year; null where there is none. / Đây là số kỳ thường lệ cao nhất của một chi bộ tồn tại cả năm; null nếu không có chi bộ nào.',
  })
  mostRegular!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'This is the number of cells that owed a thematic meeting in at least one quarter; null for a year without that rule. / Đây là số chi bộ phải họp chuyên đề trong ít nhất một quý; null với năm chưa có quy định này.',
  })
  cellsOwingThematic!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'This is the number of those cells that held thematic meetings in as many quarters as they owed; null for a year without that rule. / Đây là số chi bộ trong số đó đã họp chuyên đề trong đủ số quý phải họp; null với năm chưa có quy định này.',
  })
  cellsThatMetThematic!: number | null;
}
