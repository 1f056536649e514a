import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, FieldResolver, Info } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import { yearCounts } from '../../graph/year-count.ts';
import { YearCountType } from '../../graph/year-count.type.ts';
import { readYears, Year } from '../../graph/years.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { memberById } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import {
  participantsIn,
  participantsOfCourse,
  resultsOf,
  type TrainingCourseRow,
  type TrainingFiguresRow,
  type TrainingResultRow,
  trainingCoursesOf,
  trainingFiguresOf,
} from './training.loaders.ts';
import {
  TrainingCourseConnectionType,
  TrainingCourseType,
  TrainingFiguresType,
  TrainingKindEnum,
  TrainingParticipantConnectionType,
  TrainingParticipantType,
  TrainingResultType,
} from './training.type.ts';
import type { TrainingKind } from './training-course.entity.ts';

/** The request of a page of participants, by given name. */
const byName = (page: PageArguments, info: GraphQLResolveInfo) =>
  listRequest(undefined, undefined, 'NAME' as const, page, info);

const course = fieldsOf<TrainingCourseRow>();

@DeclaredFields(() => TrainingCourseType)
export class TrainingCourseFields {
  @FieldResolver(() => OrganizationType, {
    description: 'This is the organization that held the course. / Đây là tổ chức mở lớp.',
  })
  organizer() {
    return course.one(organizationById, 'organizerId');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the decision or plan on paper; null where it is not recorded. / Đây là văn bản quyết định hoặc kế hoạch mở lớp; null nếu chưa ghi.',
  })
  document() {
    return course.one(documentById, 'documentId');
  }

  @Needs('members')
  @FieldResolver(() => TrainingParticipantConnectionType, {
    description:
      'These are the members who attended by the results in force, by given name, as far as they are in scope. / Đây là các đảng viên dự lớp theo kết quả hiện hành, xếp theo tên, trong phạm vi được xem.',
  })
  participants(@Args(() => PageArguments) page: PageArguments, @Info() info: GraphQLResolveInfo) {
    return course.page(participantsOfCourse, 'id', byName(page, info));
  }

  @FieldResolver(() => [TrainingResultType], {
    description:
      'These are the results as they were recorded, the oldest first; the last is in force, and those before it were corrected. / Đây là các kết quả đã ghi, cũ nhất đứng trước; kết quả cuối đang có hiệu lực, các kết quả trước đã được sửa.',
  })
  results() {
    return course.many(resultsOf, 'id');
  }
}

@DeclaredFields(() => TrainingResultType)
export class TrainingResultFields {
  @Needs('members')
  @FieldResolver(() => TrainingParticipantConnectionType, {
    description:
      'These are the members who attended, by given name, as far as they are in scope. / Đây là các đảng viên đã dự lớp, xếp theo tên, trong phạm vi được xem.',
  })
  participants(@Args(() => PageArguments) page: PageArguments, @Info() info: GraphQLResolveInfo) {
    return fieldsOf<TrainingResultRow>().page(participantsIn, 'id', byName(page, info));
  }
}

const participant = fieldsOf<{ memberId: number; organizationId: number }>();

@DeclaredFields(() => TrainingParticipantType)
export class TrainingParticipantFields {
  @FieldResolver(() => MemberType, {
    description: 'This is the member who attended. / Đây là đảng viên đã dự lớp.',
  })
  member() {
    return participant.one(memberById, 'memberId');
  }

  @FieldResolver(() => OrganizationType, {
    description:
      'This is the cell of the member on the first day of the course. / Đây là chi bộ của đảng viên vào ngày khai giảng.',
  })
  cell() {
    return participant.one(organizationById, 'organizationId');
  }
}

const organization = fieldsOf<OrganizationRow>();

@DeclaredFields(() => OrganizationType)
export class OrganizationTraining {
  @FieldResolver(() => TrainingCourseConnectionType, {
    description:
      'These are the training courses of the organization, and by default of its whole subtree, that began in the years, the oldest first. / Đây là các lớp bồi dưỡng của tổ chức, và mặc định của cả nhánh, khai giảng trong các năm đó, cũ nhất đứng trước.',
  })
  trainingCourses(
    @Arg('kinds', () => [TrainingKindEnum], {
      nullable: true,
      description:
        'Only courses of these kinds are listed; the default is all. / Chỉ liệt kê các loại lớp này; mặc định là mọi loại.',
    })
    kinds: TrainingKind[] | undefined,
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Info() info: GraphQLResolveInfo,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description:
        'If true, which is the default, courses of the whole subtree are listed; if false, those of the organization alone. / Nếu đúng, là mặc định, liệt kê lớp của cả nhánh; nếu sai, chỉ lớp của riêng tổ chức này.',
    })
    includeDescendants = true,
  ) {
    const filter = { ...readYears(fromYear, toYear, info), kinds, includeDescendants };
    return organization.page(
      trainingCoursesOf,
      'id',
      listRequest(filter, undefined, 'STARTED_ON' as const, page, info),
    );
  }

  @FieldResolver(() => TrainingFiguresType, {
    description:
      'This counts the training courses of the organization and of those below it that began in the years. / Số liệu này đếm các lớp bồi dưỡng của tổ chức và các tổ chức cấp dưới khai giảng trong các năm đó.',
  })
  trainingFigures(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Info() info: GraphQLResolveInfo,
  ) {
    const years = readYears(fromYear, toYear, info);
    return organization.one(trainingFiguresOf, 'id', {
      fromYear: bind(years.fromYear),
      toYear: bind(years.toYear),
    });
  }
}

@DeclaredFields(() => TrainingFiguresType)
export class TrainingFiguresFields {
  @FieldResolver(() => [YearCountType], {
    description:
      'These are the courses by the year in which they began, one entry for each year of the span. / Đây là số lớp theo năm khai giảng, mỗi năm trong khoảng một mục.',
  })
  byYear() {
    return fieldsOf<TrainingFiguresRow>().items('byYear', yearCounts);
  }
}
