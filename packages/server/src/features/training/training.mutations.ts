import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { RecordTrainingCourseInput } from './record-training-course.input.ts';
import { recordTrainingCourse } from './record-training-course.service.ts';
import { RecordTrainingResultsInput } from './record-training-results.input.ts';
import { recordTrainingResults } from './record-training-results.service.ts';
import { trainingCourseById } from './training.loaders.ts';
import { TrainingCourseType } from './training.type.ts';

@ObjectType({
  description: 'The result holds the course recorded. / Kết quả gồm lớp bồi dưỡng đã ghi.',
  simpleResolvers: true,
})
class RecordTrainingCoursePayload extends MutationPayload {
  @Field(() => TrainingCourseType, {
    nullable: true,
    description:
      'This is the course; null where the mutation was refused. / Đây là lớp bồi dưỡng; null nếu thao tác bị từ chối.',
  })
  course?: TrainingCourseType | null;
}

@ObjectType({
  description:
    'The result holds the course with its results in force. / Kết quả gồm lớp bồi dưỡng với kết quả hiện hành.',
  simpleResolvers: true,
})
class RecordTrainingResultsPayload extends MutationPayload {
  @Field(() => TrainingCourseType, {
    nullable: true,
    description:
      'This is the course; null where the mutation was refused. / Đây là lớp bồi dưỡng; null nếu thao tác bị từ chối.',
  })
  course?: TrainingCourseType | null;
}

@Resolver()
export class TrainingMutations {
  @Needs('edit')
  @Mutation(() => RecordTrainingCoursePayload, {
    description:
      'This mutation records a training course that an organization held (mở lớp bồi dưỡng). / Thao tác này ghi một lớp bồi dưỡng do một tổ chức đảng đã mở.',
  })
  recordTrainingCourse(
    @Arg('input', () => RecordTrainingCourseInput, {
      description:
        'The input holds the kind, the title, the organizer and the days. / Đầu vào gồm loại lớp, tên lớp, tổ chức mở lớp và các ngày.',
    })
    input: RecordTrainingCourseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, recordTrainingCourse, (done) => ({
      course: () => done && trainingCourseById(context).load(done.course.id),
    }));
  }

  @Needs('edit')
  @Mutation(() => RecordTrainingResultsPayload, {
    description:
      'This mutation records who attended a course and who completed it; recorded again, with the reason, it corrects what was recorded, which stays readable. / Thao tác này ghi người dự và người hoàn thành lớp; ghi lại kèm lý do là sửa kết quả đã ghi, kết quả cũ vẫn đọc được.',
  })
  recordTrainingResults(
    @Arg('input', () => RecordTrainingResultsInput, {
      description:
        'The input holds the course, the members who attended, and the number of all others. / Đầu vào gồm lớp, các đảng viên đã dự và số người khác.',
    })
    input: RecordTrainingResultsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, recordTrainingResults, (done) => ({
      course: () => done && trainingCourseById(context).load(done.course.id),
    }));
  }
}
