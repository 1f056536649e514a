import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { MemberFilter } from '../../features/member/member.input.ts';
import { memberFilter } from '../../features/member/member-filter.ts';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import { AsOf } from '../../graph/as-of.ts';
import type { Viewer } from '../../graph/context.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf, type RequestFacts } from '../../graph/field-plan.ts';
import { LocalizedTextType } from '../../graph/mutation.type.ts';
import { argumentPath } from '../../graph/page-arguments.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { Day } from '../../shared/dates.ts';
import { isGranted } from '../../shared/permission.ts';
import { type MemberAttribute, MemberAttributeEnum, mostAttributes } from './member-attribute.ts';
import type { MembersCounted } from './member-groups.ts';
import {
  type GroupValueRow,
  groupsInStructure,
  type MemberGroupRow,
  type MemberStructureRow,
  memberStructureOf,
  valuesInGroup,
} from './member-structure.loaders.ts';
import {
  MemberStructureRowType,
  MemberStructureType,
  MemberStructureValueType,
} from './member-structure.type.ts';

@DeclaredFields(() => OrganizationType)
export class OrganizationStructureResolver {
  @FieldResolver(() => MemberStructureType, {
    description:
      'This is the structure of the members of the whole subtree on the day (cơ cấu đảng viên). Ethnicity and religion are exact for callers with the permission SENSITIVE there; others get what is released once a year without small groups. / Đây là cơ cấu đảng viên của cả nhánh tại ngày đó. Số liệu dân tộc, tôn giáo chỉ chính xác với người có quyền SENSITIVE; người khác nhận số liệu công bố mỗi năm một lần, không có nhóm nhỏ.',
  })
  memberStructure(
    @AsOf() asOf: Day,
    @Arg('by', () => [MemberAttributeEnum], {
      description:
        'Members are counted by these attributes, one to three different ones, in their order. / Thống kê theo các tiêu chí này, từ một đến ba tiêu chí khác nhau, theo thứ tự nêu.',
    })
    by: MemberAttribute[],
    @Arg('filter', () => MemberFilter, {
      nullable: true,
      description:
        'Only members who match the filter, and whom the caller may see, are counted; the default is all, whoever may see them. A filter needs the permission MEMBERS, and hides ethnicity and religion. / Chỉ đếm đảng viên thỏa bộ lọc mà người gọi được xem; mặc định là tất cả, kể cả người không được xem. Bộ lọc cần quyền MEMBERS, và khi đó không công bố dân tộc, tôn giáo.',
    })
    filter: MemberFilter | undefined,
    @Ctx() { viewer }: RequestFacts,
    @Info() info: GraphQLResolveInfo,
  ) {
    const attributes = readAttributes(by, info);
    return fieldsOf<OrganizationRow>().one(memberStructureOf, 'id', {
      asOf: bind(asOf),
      by: bind(attributes),
      among: filter && { by: attributes, ...readFilter(filter, viewer, info) },
    });
  }
}

/** @throws RequestError where the filter is invalid, or the caller may see no members */
function readFilter(
  filter: MemberFilter,
  { scopes }: Viewer,
  info: GraphQLResolveInfo,
): Pick<MembersCounted, 'filter' | 'isScoped'> {
  const path = argumentPath(info, 'filter');
  if (!isGranted(scopes.members)) {
    throw new RequestError('FILTER_NEEDS_MEMBERS', {}, path);
  }
  return { filter: memberFilter.read(filter, path), isScoped: scopes.members !== 'everywhere' };
}

/** @throws RequestError `ATTRIBUTES_OUT_OF_RANGE` or `ATTRIBUTE_TWICE` */
function readAttributes(
  by: readonly MemberAttribute[],
  info: GraphQLResolveInfo,
): readonly MemberAttribute[] {
  if (by.length < 1 || by.length > mostAttributes) {
    const details = { count: by.length, maximum: mostAttributes };
    throw new RequestError('ATTRIBUTES_OUT_OF_RANGE', details, argumentPath(info, 'by'));
  }
  const twice = by.find((attribute, place) => by.indexOf(attribute) < place);
  if (twice !== undefined)
    throw new RequestError('ATTRIBUTE_TWICE', { attribute: twice }, argumentPath(info, 'by'));
  return by;
}

@DeclaredFields(() => MemberStructureType)
export class MemberStructureResolver {
  @FieldResolver(() => [MemberStructureRowType], {
    description:
      'The rows have every group that has members, in the order of the values of the attributes. / Danh sách có mọi nhóm có đảng viên, theo thứ tự giá trị của các tiêu chí.',
  })
  rows() {
    return fieldsOf<MemberStructureRow>().items('groups', groupsInStructure);
  }
}

@DeclaredFields(() => MemberStructureRowType)
export class MemberStructureRowResolver {
  @FieldResolver(() => [MemberStructureValueType], {
    description:
      'The values have one entry for each attribute asked for, in their order. / Danh sách có một giá trị cho mỗi tiêu chí được hỏi, theo đúng thứ tự.',
  })
  values() {
    return fieldsOf<MemberGroupRow>().items('values', valuesInGroup);
  }
}

@DeclaredFields(() => MemberStructureValueType)
export class MemberStructureValueResolver {
  @FieldResolver(() => LocalizedTextType, {
    description: 'The label is for people. / Nhãn dành cho người đọc.',
  })
  label() {
    return fieldsOf<GroupValueRow>().part({ vi: 'labelVi', en: 'labelEn' });
  }
}
