import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { TargetIndicator, TargetUnit } from './target.entity.ts';
import type { TargetResult } from './target-outcome.loaders.ts';

export const TargetIndicatorEnum = publishEnum<TargetIndicator>(
  'TargetIndicator',
  'The indicator is the figure that a target is about; it is computed from the records of the organization and its subtree. / Chỉ số cho biết chỉ tiêu đặt ra về điều gì; số liệu được tính từ hồ sơ của tổ chức và cả nhánh.',
  {
    GRASSROOTS_GOOD_OR_BETTER:
      '**Grassroots organizations rated good or better**: This is the share of grassroots organizations rated GOOD or better, of those rated (tỷ lệ TCCSĐ hoàn thành tốt nhiệm vụ trở lên). / **Tổ chức cơ sở đảng hoàn thành tốt trở lên**: Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên, trong số được xếp loại.',
    MEMBERS_GOOD_OR_BETTER:
      '**Members rated good or better**: This is the share of members rated GOOD or better, of those rated (tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên). / **Đảng viên hoàn thành tốt trở lên**: Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên, trong số được xếp loại.',
    ADMISSIONS:
      '**Admissions**: This is the number of members admitted, by the day of the ceremony (số đảng viên kết nạp). / **Kết nạp đảng viên**: Số đảng viên kết nạp, tính theo ngày tổ chức lễ kết nạp.',
    OWN_RATING_GOOD_OR_BETTER:
      '**Own rating good or better**: The organization itself is rated GOOD or better; over a whole span, in every year of it that is rated. / **Bản thân tổ chức hoàn thành tốt trở lên**: Bản thân tổ chức được xếp loại hoàn thành tốt nhiệm vụ trở lên; với cả giai đoạn thì trong mọi năm được xếp loại.',
    CELLS_THAT_MET_ENOUGH:
      '**Cells that met often enough**: This is the share of cells that held their regular meetings, of those that owed any (tỷ lệ chi bộ sinh hoạt đủ số kỳ). / **Chi bộ sinh hoạt đủ số kỳ**: Tỷ lệ chi bộ sinh hoạt đủ số kỳ thường lệ, trong số chi bộ phải họp.',
  },
);

export const TargetUnitEnum = publishEnum<TargetUnit>(
  'TargetUnit',
  'The unit is that of the value of a target and of what was reached; each indicator has one. / Đơn vị này là đơn vị của giá trị chỉ tiêu và của kết quả đạt được; mỗi chỉ số có một đơn vị.',
  {
    PERCENT:
      '**Per cent**: The value is a percentage: 90 is 90 per cent, not 0.9. / **Phần trăm**: Giá trị tính bằng phần trăm: 90 là 90 %, không phải 0,9.',
    PERSONS: '**Persons**: The value is a number of persons. / **Người**: Giá trị là số người.',
    YES_OR_NO:
      '**Yes or no**: The value is 1: what is asked either holds (1) or does not (0). / **Có hoặc không**: Giá trị là 1: điều đặt ra hoặc đạt (1) hoặc không đạt (0).',
  },
);

const TargetResultEnum = publishEnum<TargetResult>(
  'TargetResult',
  'The result compares the records with a target. / Kết quả cho biết hồ sơ so với chỉ tiêu như thế nào.',
  {
    MET: '**Met**: Exactly the value was reached. / **Đạt**: Đạt đúng chỉ tiêu.',
    EXCEEDED: '**Exceeded**: More than the value was reached (vượt chỉ tiêu). / **Vượt**: Vượt chỉ tiêu.',
    MISSED: '**Missed**: Less than the value was reached. / **Không đạt**: Không đạt chỉ tiêu.',
    NOT_YET_DUE:
      '**Not yet due**: The last day of the span lies after the day asked, or has not ended. / **Chưa đến hạn**: Chưa đến hạn: ngày cuối của khoảng năm ở sau ngày được hỏi hoặc chưa kết thúc.',
    NO_DATA:
      '**No data**: Nothing is recorded for the span under the organization, or nothing of which the indicator is a share. / **Không có dữ liệu**: Không có dữ liệu: trong khoảng năm đó, dưới tổ chức không ghi nhận gì, hoặc không có số gốc để tính tỷ lệ.',
  },
);

@Needs('figures')
@ObjectType('Target', {
  implements: NodeInterface,
  description:
    'A target (chỉ tiêu) is the least that an organization sets itself to reach, in each year of a span or over the whole of it. / Chỉ tiêu là mức tối thiểu mà một tổ chức đảng đặt ra phải đạt, từng năm trong một khoảng năm hoặc cho cả khoảng.',
})
export class TargetType {
  @Field(() => TargetIndicatorEnum, {
    description: 'This is the figure that the target is about. / Đây là chỉ số của chỉ tiêu.',
  })
  indicator!: TargetIndicator;

  @Field(() => Float, {
    description:
      'At least this value must be reached, in the unit of the target: 90 of PERCENT is 90 per cent. / Phải đạt ít nhất giá trị này, theo đơn vị của chỉ tiêu: 90 với PERCENT là 90 %.',
  })
  value!: number;

  @Field(() => TargetUnitEnum, {
    description: 'This is the unit of the value. / Đây là đơn vị của giá trị.',
  })
  unit!: TargetUnit;

  @Field(() => Int, {
    description: 'This is the first calendar year of the span. / Đây là năm đầu của khoảng năm.',
  })
  fromYear!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'This is the last calendar year of the span; null until the target is ended. / Đây là năm cuối của khoảng năm; null nếu chưa kết thúc.',
  })
  toYear!: number | null;

  @Field(() => Boolean, {
    description:
      'If true, each year is held against the value; if false, the whole span is at once. / Nếu đúng, xét từng năm; nếu sai, xét cả khoảng năm một lần.',
  })
  yearly!: boolean;

  @Field(() => DateScalar, {
    description: 'This is the day on which the target was set. / Đây là ngày đặt ra chỉ tiêu.',
  })
  setOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day on which it was decided to end the target before its time; null where it was not. / Đây là ngày quyết định kết thúc chỉ tiêu trước thời hạn; null nếu không có.',
  })
  endedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is a note on the target; null where there is none. / Đây là ghi chú; null nếu không có.',
  })
  note!: string | null;
}

@Needs('figures')
@ObjectType('TargetOutcome', {
  description:
    'An outcome holds the records of one year, or of a whole span, against the value of a target. / Kết quả này so hồ sơ của một năm, hoặc của cả khoảng năm, với giá trị của chỉ tiêu.',
})
export class TargetOutcomeType {
  @Field(() => Int, {
    description: 'This is the first calendar year that is counted. / Đây là năm đầu được tính.',
  })
  fromYear!: number;

  @Field(() => Int, {
    description: 'This is the last calendar year that is counted. / Đây là năm cuối được tính.',
  })
  toYear!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'This is what was reached, in the unit of the target and unrounded; null where it is not yet due or there is no data. / Đây là mức đạt được, theo đơn vị của chỉ tiêu, không làm tròn; null nếu chưa đến hạn hoặc không có dữ liệu.',
  })
  actual!: number | null;

  @Field(() => TargetResultEnum, {
    description:
      'This is the result, compared without rounding: 61 of 68 misses 90 per cent. / Đây là kết quả so sánh, không làm tròn: 61 trên 68 không đạt 90 %.',
  })
  result!: TargetResult;

  @Field(() => Float, {
    nullable: true,
    description:
      'This is `actual` ÷ the value of the target − 1: 0.18 is 18 per cent more (vượt 18 %), and a negative number is less. / Đây là `actual` ÷ giá trị của chỉ tiêu − 1: 0,18 là vượt 18 %, số âm là còn thiếu.',
  })
  surplus!: number | null;
}
