import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';
import { DocumentInput } from '../document/document.type.ts';
import type { TargetIndicator, TargetUnit } from './target.entity.ts';
import { TargetIndicatorEnum, TargetUnitEnum } from './target.type.ts';

@InputType({
  description:
    'The input holds a target that an organization is set. / Đầu vào gồm một chỉ tiêu đặt ra cho một tổ chức đảng.',
})
export class SetTargetInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the organization that the target is for. / Đây là mã định danh của tổ chức được đặt chỉ tiêu.',
  })
  organizationId!: string;

  @Field(() => TargetIndicatorEnum, {
    description: 'This is the figure that the target is about. / Đây là chỉ số của chỉ tiêu.',
  })
  indicator!: TargetIndicator;

  @Field(() => Float, {
    description:
      'At least this value must be reached: a percentage from 1 to 100, a whole number of persons, or 1 for YES_OR_NO. / Phải đạt ít nhất giá trị này: tỷ lệ phần trăm từ 1 đến 100, số người nguyên, hoặc 1 với YES_OR_NO.',
  })
  value!: number;

  @Field(() => TargetUnitEnum, {
    description:
      'This is the unit of the value, which must be that of the indicator. / Đây là đơn vị của giá trị, phải đúng với chỉ số.',
  })
  unit!: TargetUnit;

  @Field(() => Int, {
    description: 'This is the first calendar year of the span. / Đây là năm đầu của khoảng năm.',
  })
  fromYear!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'This is the last calendar year of the span; a yearly target without it goes on until it is ended. / Đây là năm cuối của khoảng năm; chỉ tiêu hằng năm không ghi năm cuối thì kéo dài đến khi được kết thúc.',
  })
  toYear?: number | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'If true, which is the default, each year is held against the value; if false, the whole span is at once. / Nếu đúng, là mặc định, xét từng năm; nếu sai, xét cả khoảng năm một lần.',
  })
  yearly!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day on which the target was set; the default is the day of the document, and today without one. / Đây là ngày đặt ra chỉ tiêu; mặc định là ngày của văn bản, hoặc hôm nay nếu không có văn bản.',
  })
  setOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'This is a note on the target. / Đây là ghi chú về chỉ tiêu.',
  })
  note?: string | null;

  @Field(() => DocumentInput, {
    nullable: true,
    description: 'This is the document that sets the target. / Đây là văn bản đặt ra chỉ tiêu.',
  })
  document?: DocumentInput | null;
}

@InputType({
  description:
    'The input ends a target before its time; its outcomes up to the last year stay. / Đầu vào kết thúc một chỉ tiêu trước thời hạn; kết quả đến hết năm cuối vẫn giữ nguyên.',
})
export class EndTargetInput extends MutationInput {
  @Field(() => ID, {
    description: 'This is the id of the target to end. / Đây là mã định danh của chỉ tiêu cần kết thúc.',
  })
  targetId!: string;

  @Field(() => Int, {
    description:
      'This is the last calendar year that is held against the target. / Đây là năm cuối còn xét theo chỉ tiêu.',
  })
  toYear!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day on which the end was decided; the default is today. / Đây là ngày quyết định kết thúc; mặc định là hôm nay.',
  })
  endedOn?: string | null;
}
