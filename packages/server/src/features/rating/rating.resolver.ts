import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info } from 'type-graphql';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { readElapsedYears, readYear, readYears, Year } from '../../graph/years.ts';
import { memberById } from '../member/member.loaders.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationKindEnum, OrganizationType } from '../organization/organization.type.ts';
import { grassrootsKinds, type OrganizationKind } from '../organization/organization-state.entity.ts';
import { memberRatings, organizationRatings, type RatingRow } from './rating.loaders.ts';
import {
  MemberRatingType,
  OrganizationRatingType,
  RatingCountType,
  RatingStageResultType,
  RatingSubjectEnum,
  RatingSummaryType,
} from './rating.type.ts';
import type { RatingSubject } from './rating-scheme.entity.ts';
import { countsInSummary, type RatingSummaryRow, ratingSummariesOf } from './rating-summary.loaders.ts';

const organization = fieldsOf<OrganizationRow>();
const member = fieldsOf<MemberRow>();
const rating = fieldsOf<RatingRow>();
const summary = fieldsOf<RatingSummaryRow>();

@DeclaredFields(() => OrganizationType)
export class OrganizationRatingsResolver {
  @FieldResolver(() => OrganizationRatingType, {
    nullable: true,
    description:
      'This is the decided rating of the organization in one year; null where it was not rated. / Đây là xếp loại đã quyết định của tổ chức trong một năm; null nếu không được xếp loại.',
  })
  rating(@Year('year') year: number, @Info() info: GraphQLResolveInfo) {
    return organization.one(organizationRatings.ofYear, 'id', { year: readYear(year, 'year', info) });
  }

  @FieldResolver(() => [OrganizationRatingType], {
    description:
      'These are the decided ratings of the organization in a span of years, the oldest first; both years are included. / Đây là các xếp loại đã quyết định của tổ chức trong một khoảng năm, cũ nhất đứng trước; tính cả hai năm đầu và cuối.',
  })
  ratings(
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return organization.many(organizationRatings.ofYears, 'id', readYears(fromYear, toYear, info));
  }

  @FieldResolver(() => [RatingSummaryType], {
    description:
      'These are the decided ratings over the whole subtree, counted by grade, with one entry for each year, in the tree as it was on 31 December of that year; years to come are left out. / Đây là các xếp loại đã quyết định trong cả nhánh, đếm theo mức, mỗi năm một mục, theo hệ thống tổ chức vào ngày 31/12 của năm đó; không có năm chưa tới.',
  })
  ratingSummaries(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Arg('subject', () => RatingSubjectEnum, {
      description:
        'The summaries count organizations or members. / Đối tượng được đếm là tổ chức đảng hoặc đảng viên.',
    })
    subject: RatingSubject,
    @Arg('kinds', () => [OrganizationKindEnum], {
      nullable: true,
      defaultValue: grassrootsKinds,
      description:
        'Only organizations of these kinds are counted where the subject is organizations; members are counted whatever the kind of their cell. The default is grassroots committees and grassroots cells. / Chỉ đếm tổ chức thuộc các loại này khi đối tượng là tổ chức; đảng viên được đếm bất kể loại chi bộ. Mặc định là đảng bộ cơ sở và chi bộ cơ sở.',
    })
    kinds: OrganizationKind[] | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    const years = readElapsedYears(fromYear, toYear, info);
    const request = { ...years, subject, kinds: kinds ?? grassrootsKinds };
    return organization.many(ratingSummariesOf, 'id', request);
  }
}

@DeclaredFields(() => MemberType)
export class MemberRatingsResolver {
  @FieldResolver(() => MemberRatingType, {
    nullable: true,
    description:
      'This is the decided rating of the member in one year; null where the member was not rated. / Đây là xếp loại đã quyết định của đảng viên trong một năm; null nếu không được xếp loại.',
  })
  rating(@Year('year') year: number, @Info() info: GraphQLResolveInfo) {
    return member.one(memberRatings.ofYear, 'id', { year: readYear(year, 'year', info) });
  }

  @FieldResolver(() => [MemberRatingType], {
    description:
      'These are the decided ratings of the member in a span of years, the oldest first; both years are included. / Đây là các xếp loại đã quyết định của đảng viên trong một khoảng năm, cũ nhất đứng trước; tính cả hai năm đầu và cuối.',
  })
  ratings(
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return member.many(memberRatings.ofYears, 'id', readYears(fromYear, toYear, info));
  }
}

const Stages = () =>
  FieldResolver(() => [RatingStageResultType], {
    description:
      'These are the results of the stages of the rating that are recorded, in their order: self-rating, vote, proposal and decision. / Đây là kết quả các bước xếp loại đã ghi, theo thứ tự: tự xếp loại, bỏ phiếu, đề nghị và quyết định.',
  });

@DeclaredFields(() => OrganizationRatingType)
export class OrganizationRatingResolver {
  @FieldResolver(() => OrganizationType, {
    description: 'This is the organization that was rated. / Đây là tổ chức đảng được xếp loại.',
  })
  organization() {
    return rating.one(organizationById, 'organizationId');
  }

  @Stages()
  stages() {
    return rating.many(organizationRatings.stagesOf, 'id');
  }
}

@DeclaredFields(() => MemberRatingType)
export class MemberRatingResolver {
  @FieldResolver(() => MemberType, {
    description: 'This is the member who was rated. / Đây là đảng viên được xếp loại.',
  })
  member() {
    return rating.one(memberById, 'subjectId');
  }

  @FieldResolver(() => OrganizationType, {
    description:
      'This is the cell in which the rating was decided; a later transfer does not change it. / Đây là chi bộ nơi quyết định xếp loại; việc chuyển sinh hoạt sau đó không làm thay đổi.',
  })
  organization() {
    return rating.one(organizationById, 'organizationId');
  }

  @Stages()
  stages() {
    return rating.many(memberRatings.stagesOf, 'id');
  }
}

@DeclaredFields(() => RatingSummaryType)
export class RatingSummaryResolver {
  @FieldResolver(() => [RatingCountType], {
    description:
      "The counts have one entry for each grade of the year's scheme, the best grade first. / Danh sách này có một mục cho mỗi mức theo quy định của năm, mức cao nhất đứng trước.",
  })
  counts() {
    return summary.items('counts', countsInSummary);
  }
}
