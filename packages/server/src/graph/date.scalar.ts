import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { hasYear, inYear, isDay } from '../shared/dates.ts';
import { RequestError } from './request-error.ts';

/** A scalar whose values are texts of one form. */
function textScalar(
  name: string,
  description: string,
  code: 'INVALID_DATE' | 'INVALID_PARTIAL_DATE' | 'INVALID_DATE_TIME',
  fits: (text: string) => boolean,
) {
  const refuse = (value: string, node?: ValueNode) => new RequestError(code, { value }, undefined, node);
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue(value) {
      if (typeof value !== 'string' || !fits(value)) throw refuse(String(value));
      return value;
    },
    parseLiteral(node) {
      if (node.kind !== Kind.STRING || !fits(node.value))
        throw refuse('value' in node ? String(node.value) : print(node), node);
      return node.value;
    },
    serialize: (value) => value as string,
  });
}

export const DateScalar = textScalar(
  'Date',
  'A date is a calendar day in Viet Nam, written YYYY-MM-DD, such as 2020-12-31. / Giá trị này là một ngày theo lịch Việt Nam, viết theo dạng YYYY-MM-DD, ví dụ 2020-12-31.',
  'INVALID_DATE',
  isDay,
);

/** A day of any year exists in a leap year. */
const leapYear = '2000';

export const PartialDateScalar = textScalar(
  'PartialDate',
  'A partial date is a calendar date of which perhaps only the year, or the year and month, is known (EDTF level 0), such as 1965, 1965-03 or 1965-03-12, or the day without its year (EDTF level 1), such as XXXX-11-25, where a field says so. / Giá trị này là một ngày có thể chỉ biết năm, hoặc năm và tháng (EDTF mức 0), ví dụ 1965, 1965-03 hoặc 1965-03-12, hoặc chỉ biết ngày và tháng mà không rõ năm (EDTF mức 1), ví dụ XXXX-11-25, ở những trường cho phép.',
  'INVALID_PARTIAL_DATE',
  (text) =>
    hasYear(text)
      ? /^\d{4}(-\d{2}){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10))
      : isDay(inYear(text, leapYear)),
);

export const DateTimeScalar = textScalar(
  'DateTime',
  'A date-time is a moment in UTC (RFC 3339) with up to six decimals of a second, such as 2026-03-12T08:15:30Z. / Giá trị này là một thời điểm theo giờ UTC (RFC 3339), chính xác đến sáu chữ số thập phân của giây, ví dụ 2026-03-12T08:15:30Z.',
  'INVALID_DATE_TIME',
  (text) => /^.{10}T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?Z$/.test(text) && isDay(text.slice(0, 10)),
);
