import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';
import { TrainingKindEnum } from './training.type.ts';
import type { TrainingKind } from './training-course.entity.ts';

@InputType({
  description:
    'This input records a training course that was held. / Dữ liệu này ghi một lớp bồi dưỡng đã mở.',
})
export class RecordTrainingCourseInput extends MutationInput {
  @Field(() => TrainingKindEnum, {
    description: 'This is the kind of the course. / Đây là loại lớp bồi dưỡng.',
  })
  kind!: TrainingKind;

  @Field(() => String, { description: 'This is the title of the course. / Đây là tên lớp bồi dưỡng.' })
  title!: string;

  @Field(() => ID, {
    description:
      'This is the id of the organization that held the course. / Đây là mã định danh của tổ chức mở lớp.',
  })
  organizingOrganizationId!: string;

  @Field(() => DateScalar, {
    description: 'This is the first day of the course. / Đây là ngày khai giảng.',
  })
  startedOn!: string;

  @Field(() => DateScalar, {
    description:
      'This is the last day of the course, which may be the first. / Đây là ngày bế giảng, có thể trùng ngày khai giảng.',
  })
  endedOn!: string;

  @Field(() => DocumentInput, {
    nullable: true,
    description: 'This is the decision or plan on paper. / Đây là văn bản quyết định hoặc kế hoạch mở lớp.',
  })
  document?: DocumentInput | null;
}
