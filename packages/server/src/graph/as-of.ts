import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  getDirectiveValues,
  type OperationDefinitionNode,
} from 'graphql';
import { Arg, ArgsType, Field } from 'type-graphql';
import type { Day } from '../shared/dates.ts';
import { DateScalar } from './date.scalar.ts';
import { PageArguments } from './page-arguments.ts';

/** The name of the argument, and of the directive that gives its default. */
export const asOfArgument = 'asOf';

const options = {
  nullable: true,
  description:
    'The answer describes this calendar day in Viet Nam; the default is the day of the operation, which is today unless `@asOf` gives another. / Kết quả được tính tại ngày này theo lịch Việt Nam; mặc định là ngày của cả truy vấn, tức hôm nay trừ khi `@asOf` nêu ngày khác.',
};

/** The argument `asOf` of every field that changes over time; a resolver always gets a day. */
export const AsOf = () => Arg(asOfArgument, () => DateScalar, options);

/** The arguments of a list that changes over time; a resolver always gets a day. */
@ArgsType()
export abstract class PageOnDayArguments extends PageArguments {
  @Field(() => DateScalar, options)
  asOf!: Day;
}

/** The directive of a query that gives the default of every `asOf` in it. */
export const asOfDirective = new GraphQLDirective({
  name: asOfArgument,
  description:
    'Every field of the query that takes `asOf` and is given none describes this day, instead of today; a field that takes years or a span of days describes those, as everything is recorded now. / Mọi trường của truy vấn nhận `asOf` mà không nêu riêng được tính tại ngày này, thay cho hôm nay; trường nhận năm hoặc khoảng ngày thì tính cho khoảng đó, theo hồ sơ hiện có.',
  locations: [DirectiveLocation.QUERY],
  args: {
    date: {
      type: new GraphQLNonNull(DateScalar),
      description: 'This is a calendar day in Viet Nam. / Đây là một ngày theo lịch Việt Nam.',
    },
  },
});

/** Returns the day that an operation's directive gives; undefined without one. */
export const dayOf = (
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Day | undefined => getDirectiveValues(asOfDirective, operation, variables)?.date as Day | undefined;
