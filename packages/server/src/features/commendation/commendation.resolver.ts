import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { listRequest } from '../../graph/list.ts';
import { runMutation } from '../../graph/mutation.ts';
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
import { commend } from './commend.service.ts';
import type { CommendationForm } from './commendation.entity.ts';
import {
  type CommendationRow,
  commendationById,
  commendationsIn,
  commendationsOfMember,
} from './commendation.loaders.ts';
import {
  CommendationConnectionType,
  CommendationFormEnum,
  CommendationType,
  CommendInput,
  CommendPayload,
  DateSpanType,
} from './commendation.type.ts';

const commendation = fieldsOf<CommendationRow>();

@DeclaredFields(() => CommendationType)
export class CommendationFields {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description:
      'This is the organization whose committee decided; null where it is outside the scope of the caller. / Đây là tổ chức có cấp ủy ra quyết định khen thưởng; null nếu tổ chức đó ngoài phạm vi được xem.',
  })
  issuer() {
    return commendation.one(organizationById, 'issuerId');
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
      'These are the commendations whose honoured span meets the years, by the day of the award, the oldest first. / Đây là các khen thưởng có khoảng thời gian được khen thuộc các năm đó, theo ngày khen, cũ nhất đứng trước.',
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
    @Arg('includeDescendants', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description:
        'If true, which is the default, the whole subtree is listed; if false, the organization alone is. / Nếu đúng, là mặc định, liệt kê cả nhánh; nếu sai, chỉ riêng tổ chức này.',
    })
    includeDescendants: boolean | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ) {
    const filter = {
      ...readYears(fromYear, toYear, info),
      forms,
      includeDescendants: includeDescendants ?? true,
    };
    return fieldsOf<OrganizationRow>().page(
      commendationsIn,
      'id',
      listRequest(filter, undefined, 'AWARDED_ON' as const, page, info),
    );
  }
}

@DeclaredFields(() => MemberType)
export class MemberCommendations {
  @FieldResolver(() => [CommendationType], {
    description:
      'These are the commendations of the member, the oldest first. / Đây là các khen thưởng của đảng viên, cũ nhất đứng trước.',
  })
  commendations() {
    return fieldsOf<MemberRow>().many(commendationsOfMember, 'id');
  }
}

@Resolver()
export class CommendationMutations {
  @Needs('edit')
  @Mutation(() => CommendPayload, {
    description:
      'This mutation records one decision that commends organizations and members (khen thưởng). / Thao tác này ghi một quyết định khen thưởng các tổ chức đảng và đảng viên.',
  })
  commend(
    @Arg('input', () => CommendInput, {
      description: 'This is the decision to record. / Đây là quyết định cần ghi.',
    })
    input: CommendInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, commend, (done) => ({
      commendations: () =>
        commendationById(context).loadMany((done?.commendations ?? []).map(({ id }) => id)),
    }));
  }
}
