import { type SqlBool, sql } from 'kysely';
import { Field, Float, InputType, Int } from 'type-graphql';
import { type Bound, bind } from '../../database/bound.ts';
import { RequestError } from '../../graph/request-error.ts';
import { OrganizationOrder } from '../organization/organization.input.ts';
import { organizationOrders } from '../organization/organization.rows.ts';
import { organizationFilter } from '../organization/organization-filter.ts';
import { RatingGradeEnum } from './rating.type.ts';
import type { RatingGrade } from './rating-scheme.entity.ts';

@InputType('RatingFilter', {
  description:
    'The filter asks for a decided rating of one year. / Bộ lọc này yêu cầu xếp loại đã quyết định của một năm.',
})
export class RatingFilter {
  @Field(() => Int, { description: 'This is the calendar year that was rated. / Đây là năm được xếp loại.' })
  year!: number;

  @Field(() => [RatingGradeEnum], {
    description: 'The rating has one of these grades. / Xếp loại thuộc một trong các mức này.',
  })
  grades!: RatingGrade[];
}

/** The share of a grade among the members rated in a year in the subtree of the row `organization`; null without any. */
const gradeShare = (year: Bound<number>, grade: Bound<string>) => sql<number | null>`(
  select coalesce(sum(count) filter (where counted_rating.grade = ${grade}::rating_grade), 0)::float8 / nullif(sum(count), 0)
  from counted_rating where counted_rating.ancestor_id = organization.id and counted_rating.subject = 'MEMBER'
    and counted_rating.year = ${year}::int)`;

@InputType('GradeShareFilter', {
  description:
    'The filter compares the share of a grade among the members rated in a year in the whole subtree. / Bộ lọc này so sánh tỷ lệ của một mức trong số đảng viên được xếp loại trong năm của cả nhánh.',
})
class GradeShareFilter {
  @Field(() => Int, { description: 'This is the calendar year that was rated. / Đây là năm được xếp loại.' })
  year!: number;

  @Field(() => RatingGradeEnum, {
    description: 'This is the grade whose share is compared. / Đây là mức được tính tỷ lệ.',
  })
  grade!: RatingGrade;

  @Field(() => Float, {
    nullable: true,
    description: 'The share is at least this, from 0 to 1. / Tỷ lệ ít nhất bằng số này, từ 0 đến 1.',
  })
  from?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The share is at most this, from 0 to 1. / Tỷ lệ nhiều nhất bằng số này, từ 0 đến 1.',
  })
  to?: number | null;
}

organizationFilter.add('rating', {
  type: () => RatingFilter,
  description:
    'Only organizations with such a decided rating are listed. / Chỉ liệt kê tổ chức có xếp loại đã quyết định như vậy.',
  read: ({ year, grades }: RatingFilter) => ({ year: bind(year), grades: bind(grades) }),
  condition: ({ year, grades }) => sql<SqlBool>`exists (select from organization_rating
    where organization_rating.organization_id = organization.id and organization_rating.stage = 'DECIDED'
      and organization_rating.year = ${year}::int and organization_rating.grade = any(${grades}::rating_grade[]))`,
});

organizationFilter.add('gradeShare', {
  type: () => GradeShareFilter,
  description:
    'Only organizations with such a share of a grade among their rated members are listed; those of whom nobody was rated are not. / Chỉ liệt kê tổ chức có tỷ lệ đảng viên ở một mức như vậy; không liệt kê tổ chức không có đảng viên được xếp loại.',
  read: ({ year, grade, from, to }: GradeShareFilter, path) => {
    const [least, most] = [from ?? 0, to ?? 1];
    if (least > most) throw new RequestError('RANGE_REVERSED', { from: least, to: most }, path);
    return { year: bind(year), grade: bind(grade), from: bind(least), to: bind(most) };
  },
  condition: ({ year, grade, from, to }) =>
    sql<SqlBool>`${gradeShare(year, grade)} between ${from}::float8 and ${to}::float8`,
});

Field(() => Int, {
  nullable: true,
  description:
    'This is the calendar year that was rated, from 1930 to 2100; only RATING and GRADE_SHARE take it, and need it. / Đây là năm được xếp loại, từ 1930 đến 2100; chỉ dùng, và bắt buộc, khi xếp theo xếp loại hoặc tỷ lệ của một mức.',
})(OrganizationOrder.prototype, 'year');

Field(() => RatingGradeEnum, {
  nullable: true,
  description:
    'This is the grade whose share is compared; only GRADE_SHARE takes it, and needs it. / Đây là mức được tính tỷ lệ; chỉ dùng, và bắt buộc, khi xếp theo tỷ lệ của một mức.',
})(OrganizationOrder.prototype, 'grade');

organizationOrders.RATING = {
  needs: ['year'],
  figure: ({ figureOf }) => sql`(
    select rating_scheme_grade.rank from organization_rating
    join rating_year_grade using (subject, year, grade)
    join rating_scheme_grade using (scheme_id, subject, grade)
    where organization_rating.organization_id = organization.id and organization_rating.stage = 'DECIDED'
      and organization_rating.year = ${figureOf?.year}::int)`,
};

organizationOrders.GRADE_SHARE = {
  needs: ['year', 'grade'],
  figure: ({ figureOf }) => gradeShare(figureOf?.year as Bound<number>, figureOf?.grade as Bound<string>),
};
