import { Arg, ArgsType, Field } from 'type-graphql';
import type { Day } from '../shared/dates.ts';
import { DateScalar } from './date.scalar.ts';
import { PageArguments } from './page-arguments.ts';

const options = {
  nullable: true,
  description:
    'The answer describes this calendar day in Viet Nam; the default is today. / Kết quả được tính tại ngày này theo lịch Việt Nam; mặc định là hôm nay.',
};

/** The argument `asOf` of every field that changes over time. */
export const AsOf = () => Arg('asOf', () => DateScalar, options);

/** The arguments of a list that changes over time. */
@ArgsType()
export abstract class PageOnDayArguments extends PageArguments {
  @Field(() => DateScalar, options)
  asOf?: Day;
}
