import { changedRow, defineMutation } from '../../graph/define-mutation.ts';
import { cancelMeeting } from './cancel-meeting.service.ts';
import { correctMeeting } from './correct-meeting.service.ts';
import { CancelMeetingInput, CorrectMeetingInput, RecordMeetingInput } from './meeting.input.ts';
import { meetingById } from './meeting.loaders.ts';
import { MeetingType } from './meeting.type.ts';
import { recordMeeting } from './record-meeting.service.ts';

const meeting = changedRow(
  'meeting',
  MeetingType,
  meetingById,
  'This is the meeting as recorded after the mutation; null where the mutation was refused. / Đây là cuộc họp như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
);

export const meetingMutations = [
  defineMutation(recordMeeting, {
    description:
      'This mutation records a meeting of a cell (ghi một kỳ sinh hoạt chi bộ). / Thao tác này ghi một cuộc họp chi bộ.',
    input: RecordMeetingInput,
    inputDescription: 'This is the meeting to record. / Đây là cuộc họp cần ghi.',
    payload: [meeting],
    payloadDescription: 'The result holds the meeting that was recorded. / Kết quả gồm cuộc họp đã ghi.',
  }),
  defineMutation(correctMeeting, {
    description:
      'This mutation corrects a recorded meeting; what was recorded before stays readable (đính chính). / Thao tác này đính chính một cuộc họp đã ghi; nội dung trước đó vẫn đọc được.',
    input: CorrectMeetingInput,
    inputDescription:
      'The input holds the meeting and its right facts. / Đầu vào gồm cuộc họp và nội dung đúng.',
    payload: [meeting],
    payloadDescription:
      'The result holds the meeting that was corrected, with its corrections. / Kết quả gồm cuộc họp đã đính chính, kèm các lần đính chính.',
  }),
  defineMutation(cancelMeeting, {
    description:
      'This mutation cancels the record of a meeting that did not take place (hủy); it stays readable. / Thao tác này hủy bản ghi của một cuộc họp không diễn ra; bản ghi vẫn đọc được.',
    input: CancelMeetingInput,
    inputDescription: 'The input names the meeting and the reason. / Đầu vào nêu cuộc họp và lý do.',
    payload: [meeting],
    payloadDescription: 'The result holds the meeting that was cancelled. / Kết quả gồm cuộc họp đã hủy.',
  }),
];
