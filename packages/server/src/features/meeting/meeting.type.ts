import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { MeetingKind } from './meeting.entity.ts';

export const MeetingKindEnum = publishEnum<MeetingKind>(
  'MeetingKind',
  'These are the kinds of meetings of a cell (sinh hoạt chi bộ). / Đây là các loại sinh hoạt chi bộ.',
  {
    REGULAR:
      '**Regular**: The meeting is the regular one of its month (thường kỳ). / **Thường kỳ**: Sinh hoạt thường kỳ, mỗi tháng một lần.',
    THEMATIC:
      '**Thematic**: The meeting has one theme (chuyên đề) and never stands for the regular one of its month. / **Chuyên đề**: Sinh hoạt chuyên đề, không thay cho kỳ thường lệ của tháng.',
    EXTRAORDINARY:
      '**Extraordinary**: The meeting was called for an occasion (bất thường). / **Bất thường**: Sinh hoạt bất thường theo yêu cầu công việc.',
  },
);

/** The counts of those due, as they are given and as they are read. */
@InputType()
@ObjectType()
export abstract class MeetingCounts {
  @Field(() => Int, {
    description: 'This is the number of members who were present. / Đây là số đảng viên có mặt.',
  })
  present!: number;

  @Field(() => Int, {
    description:
      'This is the number of members who were absent with an excuse. / Đây là số đảng viên vắng mặt có lý do.',
  })
  excused!: number;

  @Field(() => Int, {
    description:
      'This is the number of members who were absent without an excuse. / Đây là số đảng viên vắng mặt không có lý do.',
  })
  unexcused!: number;
}

/** The fields that a meeting has in all its versions. */
@ObjectType()
abstract class MeetingFacts extends MeetingCounts {
  @Field(() => MeetingKindEnum, {
    description: 'This is the kind of the meeting. / Đây là loại cuộc họp.',
  })
  kind!: MeetingKind;

  @Field(() => DateScalar, {
    description: 'This is the day of the meeting, in Viet Nam. / Đây là ngày họp, theo lịch Việt Nam.',
  })
  heldOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the topic of the meeting; null where it is not recorded. / Đây là nội dung hoặc chuyên đề của cuộc họp; null nếu chưa ghi.',
  })
  topic!: string | null;

  @Field(() => Int, {
    description:
      'This is the number of members of the cell on that day, as known when the counts were recorded; those present, excused, unexcused and exempt add up to it. / Đây là số đảng viên của chi bộ vào ngày họp, theo hồ sơ khi ghi số liệu; bằng tổng số có mặt, vắng có lý do, vắng không lý do và được miễn.',
  })
  memberCount!: number;

  @Field(() => Int, {
    description:
      'This is the number of members who are exempt from activity or on temporary activity elsewhere. / Đây là số đảng viên được miễn sinh hoạt hoặc đang sinh hoạt tạm thời nơi khác.',
  })
  exempt!: number;
}

@Needs('members')
@ObjectType('MeetingAbsence', {
  description:
    'This is one member who was absent from a meeting. / Đây là một đảng viên vắng mặt trong cuộc họp.',
})
export class MeetingAbsenceType {
  @Field(() => Boolean, {
    description:
      'This is true where the member had an excuse. / Giá trị là đúng nếu đảng viên vắng mặt có lý do.',
  })
  excused!: boolean;
}

@Needs('members')
@ObjectType('MeetingCorrection', {
  description:
    'A correction holds a meeting as it was before it was corrected or cancelled, and who did that, when and why. / Lần đính chính giữ nội dung cuộc họp trước khi sửa hoặc hủy, cùng người sửa, thời điểm và lý do.',
})
export class MeetingCorrectionType extends MeetingFacts {
  @Field(() => Int, {
    description:
      'This is the version of the meeting that these facts are of. / Đây là phiên bản của cuộc họp có nội dung này.',
  })
  version!: number;

  @Field(() => Boolean, {
    description:
      'This is true where the meeting was cancelled then, and false where it was corrected. / Giá trị là đúng nếu khi đó cuộc họp bị hủy, là sai nếu được đính chính.',
  })
  isCancellation!: boolean;

  @Field(() => String, {
    description: 'This is the reason that was given for the change. / Đây là lý do của việc sửa hoặc hủy.',
  })
  reason!: string;

  @Field(() => DateTimeScalar, {
    description:
      'This is the moment of the correction or cancellation. / Đây là thời điểm đính chính hoặc hủy.',
  })
  correctedAt!: string;

  @Field(() => String, {
    description:
      'This is the name of the account that made the change. / Đây là tên tài khoản đã sửa hoặc hủy.',
  })
  correctedBy!: string;
}

@Needs('members')
@ObjectType('Meeting', {
  implements: NodeInterface,
  description:
    'A meeting of a cell (sinh hoạt chi bộ) is recorded with the numbers of members who were present and absent. / Cuộc họp chi bộ được ghi kèm số đảng viên có mặt và vắng mặt.',
})
export class MeetingType extends MeetingFacts {
  @Field(() => Int, {
    description:
      'The version counts the corrections of the meeting; give it as `expectedVersion` to correct or cancel it. / Phiên bản đếm số lần đính chính cuộc họp; dùng làm `expectedVersion` khi đính chính hoặc hủy.',
  })
  version!: number;

  @Field(() => Boolean, {
    description:
      'This is true where the meeting was cancelled after it had been recorded; it counts in no figure. / Giá trị là đúng nếu cuộc họp đã ghi bị hủy; khi đó không được tính vào số liệu nào.',
  })
  cancelled!: boolean;
}

export const { ConnectionType: MeetingConnectionType } = connectionTypes('Meeting', () => MeetingType, {
  plural: 'meetings of cells',
  pluralVi: 'cuộc họp chi bộ',
});
