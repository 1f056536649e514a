import { Arg } from 'type-graphql';
import { DateScalar } from './date.scalar.ts';

/** The argument `asOf` of every field that changes over time. */
export const AsOf = () =>
  Arg('asOf', () => DateScalar, {
    nullable: true,
    description:
      'The answer describes this calendar day in Viet Nam; the default is today. / Kết quả được tính tại ngày này theo lịch Việt Nam; mặc định là hôm nay.',
  });
