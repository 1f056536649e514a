import { sql } from 'kysely';
import { Field, Int } from 'type-graphql';
import type { Bound } from '../../database/bound.ts';
import { OrganizationOrder } from '../organization/organization.input.ts';
import { organizationOrders } from '../organization/organization.rows.ts';
import { gradeShare } from './organization-rating.filters.ts';
import { RatingGradeEnum } from './rating.type.ts';

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
