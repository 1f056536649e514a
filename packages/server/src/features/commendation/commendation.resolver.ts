import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, FieldResolver, Info } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import { DateSpanType } from '../../graph/date-span.type.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { Needs } from '../../graph/needs.ts';
import { PageArguments } from '../../graph/page-arguments.ts';
import { readYears, Year } from '../../graph/years.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { memberById } from '../member/member.loaders.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import { awardedOnOf } from './awarded-on.ts';
import type { CommendationForm, CommendationRecipientKind } from './commendation.entity.ts';
import {
  type CommendationRow,
  commendationFiguresOf,
  commendationsIn,
  commendationsOfMember,
} from './commendation.loaders.ts';
import {
  CommendationConnectionType,
  CommendationFiguresType,
  CommendationFormEnum,
  CommendationRecipientKindEnum,
  CommendationRecipientUnion,
  CommendationType,
} from './commendation.type.ts';

const commendation = fieldsOf<CommendationRow>();

const IncludeRevoked = () =>
  Arg('includeRevoked', () => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'If true, those revoked are listed too; if false, which is the default, they are not. / Nếu đúng, liệt kê cả khen thưởng đã hủy; nếu sai, là mặc định, thì không.',
  });

@DeclaredFields(() => CommendationType)
export class CommendationFields {
  @FieldResolver(() => OrganizationType, {
    description:
      'This is the organization whose committee decided; beyond the scope of the caller its identity alone is shown. / Đây là tổ chức có cấp ủy ra quyết định khen thưởng; nếu tổ chức đó ngoài phạm vi được xem thì chỉ cho biết đó là tổ chức nào.',
  })
  issuer() {
    return commendation.one(organizationById, 'issuerId');
  }

  @FieldResolver(() => CommendationRecipientUnion, {
    description:
      'This is the organization or the member honoured. / Đây là tổ chức đảng hoặc đảng viên được khen.',
  })
  recipient() {
    return commendation.choice({
      Member: [memberById, 'memberId'],
      Organization: [organizationById, 'organizationId'],
    });
  }

  @FieldResolver(() => PartialDateScalar, {
    description:
      'This is the day of the award, in Viet Nam, as far as it is known; a day whose year no source states is written XXXX-11-25. / Đây là ngày khen thưởng, theo lịch Việt Nam, trong phạm vi biết được; ngày không rõ năm được viết dạng XXXX-11-25.',
  })
  awardedOn() {
    return commendation.computed(awardedOnOf, 'awardedOn', 'awardedOnPrecision', 'awardedYearStated');
  }

  @FieldResolver(() => OrganizationType, {
    description:
      'This is the organization that is honoured; where a member is, it is the cell of the member on the day of the award. / Đây là tổ chức được khen; nếu đảng viên được khen thì là chi bộ của đảng viên vào ngày khen thưởng.',
  })
  organization() {
    return commendation.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description:
      'This is the member who is honoured; null where an organization is. / Đây là đảng viên được khen; null nếu tổ chức được khen.',
  })
  member() {
    return commendation.one(memberById, 'memberId');
  }

  @FieldResolver(() => DateSpanType, {
    description:
      'This is the span that is honoured: a report of a period counts the commendation by it, whenever it was awarded. / Đây là khoảng thời gian được khen: báo cáo của một giai đoạn tính khen thưởng theo khoảng này, không theo ngày khen.',
  })
  honours() {
    return commendation.part({ from: 'honoursFrom', to: 'honoursTo' });
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the decision on paper; null where it is not recorded or not to be seen. / Đây là văn bản quyết định; null nếu chưa ghi hoặc không được xem.',
  })
  document() {
    return commendation.one(documentById, 'documentId');
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationCommendations {
  @Needs('members')
  @FieldResolver(() => CommendationConnectionType, {
    description:
      'These are the commendations whose honoured span meets the years, by default in the whole subtree, by the day of the award, the oldest first. / Đây là các khen thưởng có khoảng thời gian được khen thuộc các năm đó, mặc định trong cả nhánh, theo ngày khen, cũ nhất đứng trước.',
  })
  commendations(
    @Year('fromYear', { nullable: true }) fromYear: number | undefined,
    @Year('toYear', { nullable: true }) toYear: number | undefined,
    @Arg('forms', () => [CommendationFormEnum], {
      nullable: true,
      description:
        'Only commendations of these forms are listed; the default is all. / Chỉ liệt kê các hình thức này; mặc định là mọi hình thức.',
    })
    forms: CommendationForm[] | undefined,
    @Arg('recipients', () => CommendationRecipientKindEnum, {
      nullable: true,
      description:
        'Only commendations of recipients of this kind are listed; the default is both kinds. / Chỉ liệt kê khen thưởng cho loại đối tượng này; mặc định là cả hai loại.',
    })
    recipients: CommendationRecipientKind | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Info() info: GraphQLResolveInfo,
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description:
        'If true, which is the default, the whole subtree is listed; if false, the organization alone is. / Nếu đúng, là mặc định, liệt kê cả nhánh; nếu sai, chỉ riêng tổ chức này.',
    })
    includeDescendants = true,
    @IncludeRevoked() includeRevoked = false,
    @Arg('issuedBySelf', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'If true, only those that the committee of this organization itself awarded are listed; if false, which is the default, those of every issuer are. / Nếu đúng, chỉ liệt kê khen thưởng do cấp ủy của chính tổ chức này tặng; nếu sai, là mặc định, thì không phân biệt cấp tặng.',
    })
    issuedBySelf = false,
    @Arg('withinYears', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'If true, the honoured span must lie within the years, as figures count it; if false, which is the default, it need only meet them. / Nếu đúng, khoảng thời gian được khen phải nằm trọn trong các năm đó, như cách tính của số liệu; nếu sai, là mặc định, chỉ cần giao với các năm đó.',
    })
    withinYears = false,
  ) {
    const years = readYears(fromYear, toYear, info);
    const flags = { includeDescendants, includeRevoked, issuedBySelf, withinYears };
    return fieldsOf<OrganizationRow>().page(
      commendationsIn,
      'id',
      listRequest({ ...years, forms, recipients, ...flags }, undefined, 'AWARDED_ON' as const, page, info),
    );
  }

  @FieldResolver(() => CommendationFiguresType, {
    description:
      'This counts the certificates of merit, and above, that the committee of this organization itself awarded and has not revoked, whose honoured spans lie within the years; those of other committees, above or below it, are not counted. / Số liệu này đếm số giấy khen trở lên do cấp ủy của chính tổ chức này tặng và chưa bị hủy, có khoảng thời gian được khen nằm trọn trong các năm đó; không tính khen thưởng của cấp ủy cấp trên hay cấp dưới.',
  })
  commendationFigures(
    @Year('fromYear') fromYear: number,
    @Year('toYear') toYear: number,
    @Info() info: GraphQLResolveInfo,
  ) {
    const years = readYears(fromYear, toYear, info);
    return fieldsOf<OrganizationRow>().one(commendationFiguresOf, 'id', {
      fromYear: bind(years.fromYear),
      toYear: bind(years.toYear),
    });
  }
}

@DeclaredFields(() => MemberType)
export class MemberCommendations {
  @FieldResolver(() => [CommendationType], {
    description:
      'These are the commendations of the member, the oldest first. / Đây là các khen thưởng của đảng viên, cũ nhất đứng trước.',
  })
  commendations(@IncludeRevoked() includeRevoked = false) {
    return fieldsOf<MemberRow>().many(commendationsOfMember, 'id', { includeRevoked });
  }
}
