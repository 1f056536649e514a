import { Arg } from 'type-graphql';
import { DateScalar } from './date.scalar.ts';

/** The argument `asOf` of every field that changes over time. */
export const AsOf = () =>
  Arg('asOf', () => DateScalar, {
    nullable: true,
    description: 'The day asked about. Default: today in Viet Nam.',
  });
