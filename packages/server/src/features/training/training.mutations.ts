import { changedRow, defineMutation } from '../../graph/define-mutation.ts';
import { RecordTrainingCourseInput } from './record-training-course.input.ts';
import { recordTrainingCourse } from './record-training-course.service.ts';
import { RecordTrainingResultsInput } from './record-training-results.input.ts';
import { recordTrainingResults } from './record-training-results.service.ts';
import { trainingCourseById } from './training.loaders.ts';
import { TrainingCourseType } from './training.type.ts';

const course = changedRow(
  'course',
  TrainingCourseType,
  trainingCourseById,
  'This is the course; null where the mutation was refused. / Đây là lớp bồi dưỡng; null nếu thao tác bị từ chối.',
);

export const trainingMutations = [
  defineMutation(recordTrainingCourse, {
    description:
      'This mutation records a training course that an organization held (mở lớp bồi dưỡng). / Thao tác này ghi một lớp bồi dưỡng do một tổ chức đảng đã mở.',
    input: RecordTrainingCourseInput,
    inputDescription:
      'The input holds the kind, the title, the organizer and the days. / Đầu vào gồm loại lớp, tên lớp, tổ chức mở lớp và các ngày.',
    payload: [course],
    payloadDescription: 'The result holds the course recorded. / Kết quả gồm lớp bồi dưỡng đã ghi.',
  }),
  defineMutation(recordTrainingResults, {
    description:
      'This mutation records who attended a course and who completed it; recorded again, with the reason, it corrects what was recorded, which stays readable. / Thao tác này ghi người dự và người hoàn thành lớp; ghi lại kèm lý do là sửa kết quả đã ghi, kết quả cũ vẫn đọc được.',
    input: RecordTrainingResultsInput,
    inputDescription:
      'The input holds the course, the members who attended, and the number of all others. / Đầu vào gồm lớp, các đảng viên đã dự và số người khác.',
    payload: [course],
    payloadDescription:
      'The result holds the course with its results in force. / Kết quả gồm lớp bồi dưỡng với kết quả hiện hành.',
  }),
];
