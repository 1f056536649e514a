import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../graph/mutation.input.ts';

@InputType({
  description: 'This item is a member who attended the course. / Mục này là một đảng viên đã dự lớp.',
})
export class TrainingParticipantInput {
  @Field(() => ID, { description: 'This is the id of the member. / Đây là mã định danh của đảng viên.' })
  memberId!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'This is true, which is the default, where the member completed the course. / Giá trị là đúng, cũng là mặc định, nếu đảng viên hoàn thành lớp.',
  })
  completed!: boolean;
}

@InputType({
  description:
    'This input records who attended a course and who completed it: members under the organizer by person, all others by number. / Dữ liệu này ghi người dự và người hoàn thành lớp: đảng viên của tổ chức mở lớp ghi theo danh sách, người khác ghi theo số lượng.',
})
export class RecordTrainingResultsInput extends MutationInput {
  @Field(() => ID, { description: 'This is the id of the course. / Đây là mã định danh của lớp bồi dưỡng.' })
  trainingCourseId!: string;

  @Field(() => [TrainingParticipantInput], {
    defaultValue: [],
    description:
      'These are the members who attended, each once. / Đây là các đảng viên đã dự lớp, mỗi người ghi một lần.',
  })
  participants!: TrainingParticipantInput[];

  @Field(() => Int, {
    defaultValue: 0,
    description: 'This is the number of all other people who attended. / Đây là số người khác đã dự lớp.',
  })
  outsidersAttended!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'This is the number of those other people who completed the course. / Đây là số người khác đã hoàn thành lớp.',
  })
  outsidersCompleted!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the reason of a correction, required where results are recorded already; these stay as history. / Đây là lý do sửa, bắt buộc nếu lớp đã có kết quả; kết quả cũ vẫn được lưu.',
  })
  correctionReason?: string | null;
}
