import { ObjectType } from 'type-graphql';
import { Needs } from '../../graph/needs.ts';

@Needs('figures')
@ObjectType('PeriodTarget', {
  description:
    'This is a target as it was at the end of the period: what lies after is NOT_YET_DUE. / Đây là một chỉ tiêu tại thời điểm cuối giai đoạn: phần sau thời điểm đó là NOT_YET_DUE.',
})
export class PeriodTargetType {}
