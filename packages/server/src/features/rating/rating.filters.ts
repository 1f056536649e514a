import { type SqlBool, sql } from 'kysely';
import { Field, InputType, Int } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { RequestError } from '../../graph/request-error.ts';
import { memberFilter } from '../member/member-filter.ts';
import { RatingFilter } from './organization-rating.filters.ts';

/** More years in a row than schemes have been in force. */
const mostYearsInARow = 20;

@InputType('ExcellentYearsFilter', {
  description:
    'The filter asks for ratings as EXCELLENT in several years in a row. / Bộ lọc này yêu cầu nhiều năm liền được xếp loại hoàn thành xuất sắc nhiệm vụ.',
})
class ExcellentYearsFilter {
  @Field(() => Int, {
    description:
      'There are at least this many years in a row, 1 to 20. / Ít nhất ngần này năm liền, từ 1 đến 20.',
  })
  years!: number;

  @Field(() => Int, {
    description: 'The years end with this calendar year. / Các năm kết thúc ở năm này.',
  })
  toYear!: number;
}

memberFilter.add('excellentYears', {
  type: () => ExcellentYearsFilter,
  description:
    'Only members whose decided rating was EXCELLENT in each of some years in a row are listed. / Chỉ liệt kê đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ nhiều năm liền.',
  read: ({ years, toYear }: ExcellentYearsFilter, path) => {
    if (years < 1 || years > mostYearsInARow) {
      const details = { value: years, maximum: mostYearsInARow };
      throw new RequestError('YEARS_IN_A_ROW_OUT_OF_RANGE', details, [...path, 'years']);
    }
    return { years: bind(years), toYear: bind(toYear) };
  },
  condition: ({ years, toYear }) => sql<SqlBool>`${years}::int = (select count(*) from member_rating
    where member_rating.member_id = member.id and member_rating.stage = 'DECIDED' and member_rating.grade = 'EXCELLENT'
      and member_rating.year > ${toYear}::int - ${years}::int and member_rating.year <= ${toYear}::int)`,
});

memberFilter.add('rating', {
  type: () => RatingFilter,
  description:
    'Only members with such a decided rating are listed. / Chỉ liệt kê đảng viên có xếp loại đã quyết định như vậy.',
  read: ({ year, grades }: RatingFilter) => ({ year: bind(year), grades: bind(grades) }),
  condition: ({ year, grades }) => sql<SqlBool>`exists (select from member_rating
    where member_rating.member_id = member.id and member_rating.stage = 'DECIDED'
      and member_rating.year = ${year}::int and member_rating.grade = any(${grades}::rating_grade[]))`,
});
