import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { TrainingKind } from './training-course.entity.ts';

export const TrainingKindEnum = publishEnum<TrainingKind>(
  'TrainingKind',
  'These are the kinds of training course (lớp bồi dưỡng). / Đây là các loại lớp bồi dưỡng.',
  {
    AWARENESS:
      '**Awareness of the Party**: The course is in awareness of the Party (nhận thức về Đảng), for people who are not members yet. / **Nhận thức về Đảng**: Lớp bồi dưỡng nhận thức về Đảng, dành cho người chưa vào Đảng.',
    NEW_MEMBERS:
      '**New members**: The course is for new members (đảng viên mới). / **Đảng viên mới**: Lớp bồi dưỡng đảng viên mới.',
    COMMITTEE_SKILLS:
      '**Skills of committees**: The course is in the work of party committees (nghiệp vụ công tác xây dựng Đảng), for members of committees. / **Nghiệp vụ cấp ủy**: Lớp bồi dưỡng nghiệp vụ công tác xây dựng Đảng, dành cho cấp ủy.',
    POLITICAL_THEORY:
      '**Political theory**: The course is in political theory (lý luận chính trị). / **Lý luận chính trị**: Lớp lý luận chính trị.',
  },
);

@Needs('figures')
@ObjectType('TrainingCourse', {
  implements: NodeInterface,
  description:
    'A training course (lớp bồi dưỡng) was held by an organization on some days. / Lớp bồi dưỡng do một tổ chức đảng mở trong một số ngày.',
})
export class TrainingCourseType {
  @Field(() => TrainingKindEnum, {
    description: 'This is the kind of the course. / Đây là loại lớp bồi dưỡng.',
  })
  kind!: TrainingKind;

  @Field(() => String, { description: 'This is the title of the course. / Đây là tên lớp bồi dưỡng.' })
  title!: string;

  @Field(() => DateScalar, {
    description: 'This is the first day of the course. / Đây là ngày khai giảng.',
  })
  startedOn!: string;

  @Field(() => DateScalar, {
    description: 'This is the last day of the course. / Đây là ngày bế giảng.',
  })
  endedOn!: string;

  @Field(() => Int, {
    description:
      'This is the number of people who attended, by the results in force; 0 where none are recorded. / Đây là số người dự lớp theo kết quả hiện hành; bằng 0 nếu chưa ghi kết quả.',
  })
  attended!: number;

  @Field(() => Int, {
    description:
      'This is the number of people who completed the course, by the results in force; 0 where none are recorded. / Đây là số người hoàn thành lớp theo kết quả hiện hành; bằng 0 nếu chưa ghi kết quả.',
  })
  completed!: number;
}

@Needs('figures')
@ObjectType('TrainingResult', {
  description:
    'The results of a course are its figures as they were recorded; corrected ones stay as history. / Kết quả lớp là số liệu của lớp như đã ghi; kết quả đã được sửa vẫn được lưu.',
})
export class TrainingResultType {
  @Field(() => Int, {
    description: 'This is the number of people who attended. / Đây là số người dự lớp.',
  })
  attended!: number;

  @Field(() => Int, {
    description: 'This is the number of people who completed the course. / Đây là số người hoàn thành lớp.',
  })
  completed!: number;

  @Field(() => Int, {
    description:
      'This is the number of those who attended and are not listed by person. / Đây là số người dự lớp không ghi theo danh sách.',
  })
  outsidersAttended!: number;

  @Field(() => Int, {
    description:
      'This is the number of those who completed the course and are not listed by person. / Đây là số người hoàn thành lớp không ghi theo danh sách.',
  })
  outsidersCompleted!: number;

  @Field(() => DateScalar, {
    description: 'This is the day on which the results were recorded. / Đây là ngày ghi kết quả.',
  })
  recordedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day on which others superseded these results; null where they are in force. / Đây là ngày kết quả này được thay thế; null nếu còn hiệu lực.',
  })
  supersededOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the reason for which these results correct earlier ones; null where they are the first. / Đây là lý do sửa kết quả trước; null nếu là kết quả đầu tiên.',
  })
  correctionReason!: string | null;
}

@Needs('members')
@ObjectType('TrainingParticipant', {
  description: 'A participant is a member who attended a course. / Đây là một đảng viên đã dự lớp bồi dưỡng.',
})
export class TrainingParticipantType {
  @Field(() => Boolean, {
    description:
      'This is true where the member completed the course. / Giá trị là đúng nếu đảng viên hoàn thành lớp.',
  })
  completed!: boolean;
}

@Needs('figures')
@ObjectType('TrainingFigures', {
  description:
    'These figures count the courses that an organization and those below it held in some years. / Số liệu này đếm các lớp bồi dưỡng do tổ chức và các tổ chức cấp dưới mở trong một số năm.',
})
export class TrainingFiguresType {
  @Field(() => Int, {
    description:
      'This is the number of courses that began in the years. / Đây là số lớp khai giảng trong các năm đó.',
  })
  courses!: number;

  @Field(() => Int, {
    description:
      'This is the number of members who attended at least one of the courses for committees and held a position in a party committee on its first day; each counts once. / Đây là số cấp ủy viên được bồi dưỡng: đảng viên dự ít nhất một lớp nghiệp vụ và giữ chức vụ trong cấp ủy vào ngày khai giảng; mỗi người tính một lần.',
  })
  committeeMembersTrained!: number;
}

export const { ConnectionType: TrainingCourseConnectionType } = connectionTypes(
  'TrainingCourse',
  () => TrainingCourseType,
  { plural: 'training courses', pluralVi: 'lớp bồi dưỡng' },
);

export const { ConnectionType: TrainingParticipantConnectionType } = connectionTypes(
  'TrainingParticipant',
  () => TrainingParticipantType,
  { plural: 'participants', pluralVi: 'đảng viên dự lớp' },
);
