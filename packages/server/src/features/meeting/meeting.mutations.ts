import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { cancelMeeting } from './cancel-meeting.service.ts';
import { correctMeeting } from './correct-meeting.service.ts';
import { CancelMeetingInput, CorrectMeetingInput, RecordMeetingInput } from './meeting.input.ts';
import { meetingById } from './meeting.loaders.ts';
import { MeetingType } from './meeting.type.ts';
import { recordMeeting } from './record-meeting.service.ts';

/** The fields that the payload of every mutation of a meeting has. */
@ObjectType({ simpleResolvers: true })
abstract class MeetingPayload extends MutationPayload {
  @Field(() => MeetingType, {
    nullable: true,
    description:
      'This is the meeting as recorded after the mutation; null where the mutation was refused. / Đây là cuộc họp như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  })
  meeting?: MeetingType | null;
}

@ObjectType({
  description: 'The result holds the meeting that was recorded. / Kết quả gồm cuộc họp đã ghi.',
})
class RecordMeetingPayload extends MeetingPayload {}

@ObjectType({
  description:
    'The result holds the meeting that was corrected, with its corrections. / Kết quả gồm cuộc họp đã đính chính, kèm các lần đính chính.',
})
class CorrectMeetingPayload extends MeetingPayload {}

@ObjectType({
  description: 'The result holds the meeting that was cancelled. / Kết quả gồm cuộc họp đã hủy.',
})
class CancelMeetingPayload extends MeetingPayload {}

/** The fields of `MeetingPayload`, read only where they are selected. */
const meetingFields = (context: Context) => (done: { meeting: { id: number } } | undefined) =>
  done && { meeting: () => meetingById(context).load(done.meeting.id) };

@Resolver()
export class MeetingMutations {
  @Needs('edit')
  @Mutation(() => RecordMeetingPayload, {
    description:
      'This mutation records a meeting of a cell (ghi một kỳ sinh hoạt chi bộ). / Thao tác này ghi một cuộc họp chi bộ.',
  })
  recordMeeting(
    @Arg('input', () => RecordMeetingInput, {
      description: 'This is the meeting to record. / Đây là cuộc họp cần ghi.',
    })
    input: RecordMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, recordMeeting, meetingFields(context));
  }

  @Needs('edit')
  @Mutation(() => CorrectMeetingPayload, {
    description:
      'This mutation corrects a recorded meeting; what was recorded before stays readable (đính chính). / Thao tác này đính chính một cuộc họp đã ghi; nội dung trước đó vẫn đọc được.',
  })
  correctMeeting(
    @Arg('input', () => CorrectMeetingInput, {
      description:
        'The input holds the meeting and its right facts. / Đầu vào gồm cuộc họp và nội dung đúng.',
    })
    input: CorrectMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, correctMeeting, meetingFields(context));
  }

  @Needs('edit')
  @Mutation(() => CancelMeetingPayload, {
    description:
      'This mutation cancels the record of a meeting that did not take place (hủy); it stays readable. / Thao tác này hủy bản ghi của một cuộc họp không diễn ra; bản ghi vẫn đọc được.',
  })
  cancelMeeting(
    @Arg('input', () => CancelMeetingInput, {
      description: 'The input names the meeting and the reason. / Đầu vào nêu cuộc họp và lý do.',
    })
    input: CancelMeetingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, cancelMeeting, meetingFields(context));
  }
}
