import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import type { ReminderKind } from './reminder-kinds.ts';

export const ReminderKindEnum = publishEnum<ReminderKind>(
  'ReminderKind',
  'The kind states what is due. / Loại nhắc việc cho biết việc gì đến hạn.',
  {
    PROBATION_ENDS:
      '**Probation ends**: The probation of a member ends on the day, and no recognition was decided by the day of the query. / **Hết thời gian dự bị**: Đảng viên hết thời gian dự bị vào ngày này, và đến ngày truy vấn chưa có quyết định công nhận chính thức.',
    RECOGNITION_DUE:
      '**Recognition due**: The day is the last of the working days within which the cell must consider the recognition; after it the recognition is overdue. Saturdays and Sundays are no working days; public holidays are not recorded and count as such. / **Hạn xét công nhận chính thức**: Ngày này là ngày làm việc cuối cùng để chi bộ xét công nhận chính thức; sau ngày này là quá hạn. Không tính thứ bảy và chủ nhật; ngày lễ chưa được ghi nên vẫn tính là ngày làm việc.',
    TERM_ENDS:
      '**Term ends**: The term of a committee ends on the day, and no later term has begun by the day of the query. / **Hết nhiệm kỳ**: Nhiệm kỳ của cấp ủy kết thúc vào ngày này, và đến ngày truy vấn chưa bắt đầu nhiệm kỳ mới.',
    BADGE_DUE:
      '**Badge due**: An official member reaches the years in the Party for which a badge is presented. Whether it was presented is not recorded. / **Đến hạn tặng Huy hiệu Đảng**: Đảng viên chính thức đủ số năm tuổi Đảng để được tặng Huy hiệu. Việc đã trao tặng hay chưa không được ghi.',
    MEETING_OWED:
      '**Meeting owed**: A cell with members has recorded fewer regular meetings of a past month than it owes; the day is the last of that month. / **Thiếu sinh hoạt thường kỳ**: Chi bộ có đảng viên chưa ghi đủ số cuộc họp thường kỳ của một tháng đã qua; ngày đến hạn là ngày cuối tháng đó.',
  },
);

@Needs('members')
@ObjectType('Reminder', {
  description:
    'A reminder (nhắc việc) is one thing that is due on a day by a rule, and whom it concerns; it is computed from the records, and is gone once what is due was recorded. / Nhắc việc là một việc đến hạn vào một ngày theo quy định, kèm đối tượng liên quan; được tính từ hồ sơ, và hết khi việc đó đã được ghi.',
})
export class ReminderType {
  @Field(() => ReminderKindEnum, {
    description: 'The kind states what is due. / Loại nhắc việc cho biết việc gì đến hạn.',
  })
  kind!: ReminderKind;

  @Field(() => DateScalar, {
    description: 'This is the day on which it is due. / Đây là ngày đến hạn.',
  })
  dueOn!: string;

  @Field(() => Boolean, {
    description:
      'This is true where the day is before the day of the query and what was due is not recorded; a badge is never overdue, since the records do not show whether it was presented. / Giá trị là đúng nếu ngày đến hạn trước ngày truy vấn mà việc chưa được ghi; Huy hiệu Đảng không bao giờ là quá hạn, vì hồ sơ không cho biết đã trao tặng hay chưa.',
  })
  overdue!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'These are the years in the Party for which a badge is due, such as 30 or 40; null for other kinds. / Đây là số năm tuổi Đảng của Huy hiệu, ví dụ 30 hoặc 40; null với các loại khác.',
  })
  badgeYears!: number | null;
}

export const { ConnectionType: ReminderConnectionType } = connectionTypes('Reminder', () => ReminderType, {
  plural: 'reminders',
  pluralVi: 'việc đến hạn',
});
