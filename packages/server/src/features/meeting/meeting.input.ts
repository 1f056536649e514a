import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import type { MeetingKind } from './meeting.entity.ts';
import { MeetingCounts, MeetingKindEnum } from './meeting.type.ts';

@InputType({
  description:
    'The counts state how many of those due came to a meeting. / Số liệu cho biết bao nhiêu người phải dự đã đến họp.',
})
export class MeetingCountsInput extends MeetingCounts {}

@InputType({
  description:
    'The input names one member who was absent from a meeting. / Đầu vào nêu một đảng viên vắng mặt trong cuộc họp.',
})
export class MeetingAbsenceInput {
  @Field(() => ID, {
    description:
      'This is the id of a member of the cell on that day. / Đây là mã định danh của một đảng viên thuộc chi bộ vào ngày họp.',
  })
  memberId!: string;

  @Field(() => Boolean, {
    description: 'Give true where the member had an excuse. / Ghi đúng nếu đảng viên vắng mặt có lý do.',
  })
  excused!: boolean;
}

/** The facts of a meeting, as it is recorded and as it is corrected. */
@InputType()
export abstract class MeetingFactsInput extends MutationInput {
  @Field(() => MeetingKindEnum, {
    description: 'This is the kind of the meeting. / Đây là loại cuộc họp.',
  })
  kind!: MeetingKind;

  @Field(() => DateScalar, {
    description:
      'This is the day of the meeting; meetings may be recorded late. / Đây là ngày họp; có thể ghi sau ngày họp.',
  })
  heldOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the topic of the meeting; null where none is recorded. / Đây là nội dung hoặc chuyên đề của cuộc họp; null nếu không ghi.',
  })
  topic?: string | null;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'This is the number of members who are exempt from activity or on temporary activity elsewhere; the default is none. / Đây là số đảng viên được miễn sinh hoạt hoặc đang sinh hoạt tạm thời nơi khác; mặc định là không có.',
  })
  exempt!: number;

  @Field(() => MeetingCountsInput, {
    nullable: true,
    description:
      'These are the counts, which with those exempt add up to the members of the cell on that day; give them or `absences`. / Đây là số liệu dự họp, cộng với số được miễn phải bằng số đảng viên của chi bộ vào ngày họp; dùng trường này hoặc `absences`.',
  })
  counts?: MeetingCountsInput | null;

  @Field(() => [MeetingAbsenceInput], {
    nullable: true,
    description:
      'These are all who were due and absent, by name; an empty list states that nobody was. Give them or `counts`. / Đây là toàn bộ đảng viên phải dự nhưng vắng mặt; danh sách trống nghĩa là không ai vắng. Dùng trường này hoặc `counts`.',
  })
  absences?: MeetingAbsenceInput[] | null;
}

@InputType({
  description:
    'The input holds one meeting of a cell, with the counts or with the names of those absent. / Đầu vào gồm một cuộc họp chi bộ, kèm số liệu hoặc danh sách vắng mặt.',
})
export class RecordMeetingInput extends MeetingFactsInput {
  @Field(() => ID, {
    description: 'This is the id of the cell that met. / Đây là mã định danh của chi bộ đã họp.',
  })
  cellId!: string;
}

/** Descriptions of the fields that both changes of a recorded meeting have. */
const meetingId = 'This is the id of the meeting. / Đây là mã định danh của cuộc họp.';
const expectedVersion =
  'This is the `version` of the meeting that the change is based on; the mutation is refused where it has been changed since. / Đây là `version` của cuộc họp khi sửa; thao tác bị từ chối nếu cuộc họp đã được sửa sau đó.';
const reason =
  'This is the reason of the change, which the history shows. / Đây là lý do sửa, được lưu trong lịch sử.';

@InputType({
  description:
    'The input holds a recorded meeting as it should have been recorded: all its facts, in place of those before. / Đầu vào gồm toàn bộ nội dung đúng của một cuộc họp đã ghi, thay cho nội dung trước.',
})
export class CorrectMeetingInput extends MeetingFactsInput {
  @Field(() => ID, { description: meetingId })
  meetingId!: string;

  @Field(() => Int, { description: expectedVersion })
  expectedVersion!: number;

  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({
  description:
    'The input names a recorded meeting that did not take place. / Đầu vào nêu một cuộc họp đã ghi nhưng không diễn ra.',
})
export class CancelMeetingInput extends MutationInput {
  @Field(() => ID, { description: meetingId })
  meetingId!: string;

  @Field(() => Int, { description: expectedVersion })
  expectedVersion!: number;

  @Field(() => String, { description: reason })
  reason!: string;
}
