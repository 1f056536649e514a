import { Ctx, FieldResolver } from 'type-graphql';
import { targetById } from '../../features/target/target.loaders.ts';
import { TargetOutcomeType, TargetType } from '../../features/target/target.type.ts';
import { outcomesAsOf, outcomesOf } from '../../features/target/target-outcome.loaders.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf, type RequestFacts } from '../../graph/field-plan.ts';
import { lastDayOf, type Period, type PeriodReportRow } from './period-report.loaders.ts';
import { PeriodReportType } from './period-report.type.ts';
import { type PeriodTargetRow, periodTargetsOf } from './period-target.loaders.ts';
import { PeriodTargetType } from './period-target.type.ts';

const target = fieldsOf<PeriodTargetRow>();

@DeclaredFields(() => PeriodReportType)
export class PeriodTargetsResolver {
  @FieldResolver(() => [PeriodTargetType], {
    description:
      'These are the targets of the organization whose span meets the period, and those set by its end for the time after. / Đây là các chỉ tiêu của tổ chức có khoảng năm thuộc giai đoạn, và các chỉ tiêu đã đặt đến cuối giai đoạn cho thời gian sau đó.',
  })
  targets(@Ctx() { known }: RequestFacts<PeriodReportRow>) {
    return fieldsOf<PeriodReportRow>().many(periodTargetsOf, 'id', known as Period);
  }
}

@DeclaredFields(() => PeriodTargetType)
export class PeriodTargetResolver {
  @FieldResolver(() => TargetType, {
    description: 'This is the target. / Đây là chỉ tiêu.',
  })
  target() {
    return target.one(targetById, 'id');
  }

  @FieldResolver(() => [TargetOutcomeType], {
    description:
      'These are the outcomes of the target as of the last day of the period, the oldest first. / Đây là các kết quả của chỉ tiêu tính đến ngày cuối giai đoạn, cũ nhất đứng trước.',
  })
  results(@Ctx() { known }: RequestFacts<PeriodTargetRow>) {
    return target.many(outcomesOf, 'id', outcomesAsOf(lastDayOf(known as Period)));
  }
}
