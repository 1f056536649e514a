import { FieldResolver } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { AsOf } from '../../graph/as-of.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { Needs } from '../../graph/needs.ts';
import type { Day } from '../../shared/dates.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { memberById } from '../member/member.loaders.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import type { PositionRole } from './position.entity.ts';
import {
  isHeadOfAgency,
  type PositionRow,
  positionsHeldBy,
  positionsIn,
  secretaryOf,
  termById,
} from './position.loaders.ts';
import { CommitteeTermType, PositionType, Roles } from './position.type.ts';

const position = fieldsOf<PositionRow>();
const organization = fieldsOf<OrganizationRow>();
const member = fieldsOf<MemberRow>();

@DeclaredFields(() => PositionType)
export class PositionResolver {
  @FieldResolver(() => MemberType, {
    description: 'This is the member who holds the position. / Đây là đảng viên giữ chức vụ.',
  })
  member() {
    return position.one(memberById, 'memberId');
  }

  @FieldResolver(() => OrganizationType, {
    description:
      'This is the organization in which the position is held. / Đây là tổ chức đảng nơi giữ chức vụ.',
  })
  organization() {
    return position.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => CommitteeTermType, {
    nullable: true,
    description:
      'This is the term of the committee to which the position belongs; null where it is not recorded. / Đây là nhiệm kỳ của cấp ủy mà chức vụ thuộc về; null nếu chưa ghi.',
  })
  term() {
    return position.one(termById, 'termId');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document that approved or appointed the holder; null where it is not recorded. / Đây là văn bản chuẩn y hoặc chỉ định người giữ chức vụ; null nếu chưa ghi.',
  })
  document() {
    return position.one(documentById, 'documentId');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document that ended the position; null while it is held, and where no document is recorded. / Đây là văn bản cho thôi giữ chức vụ; null khi còn giữ hoặc chưa ghi văn bản.',
  })
  endDocument() {
    return position.one(documentById, 'endDocumentId');
  }

  @FieldResolver(() => Boolean, {
    description:
      'This is true where the holder also heads the agency of the organization (thủ trưởng cơ quan) on the day. / Giá trị là đúng nếu người giữ chức vụ đồng thời là thủ trưởng cơ quan của tổ chức tại ngày đó.',
  })
  headOfAgency(@AsOf() asOf: Day) {
    return position.value(isHeadOfAgency, 'id', 'isHead', { asOf: bind(asOf) });
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationPositionsResolver {
  @Needs('members')
  @FieldResolver(() => PositionType, {
    nullable: true,
    description:
      'This is the position of the secretary (bí thư) on the day; null where there is none. / Đây là chức vụ bí thư của tổ chức tại ngày đó; null nếu không có.',
  })
  secretary(@AsOf() asOf: Day) {
    return organization.one(secretaryOf, 'id', { asOf: bind(asOf) });
  }

  @Needs('members')
  @FieldResolver(() => [PositionType], {
    description:
      "These are the positions held in the organization itself on the day, the secretary's first; those of organizations below it are not included. / Đây là các chức vụ ở chính tổ chức này tại ngày đó, bí thư đứng trước; không gồm chức vụ ở các tổ chức trực thuộc.",
  })
  positions(@AsOf() asOf: Day, @Roles() roles: PositionRole[] | undefined) {
    return organization.many(positionsIn, 'id', { asOf: bind(asOf), roles });
  }
}

@DeclaredFields(() => MemberType)
export class MemberPositionsResolver {
  @FieldResolver(() => [PositionType], {
    description:
      'These are the positions that the member holds on the day, in any organization. / Đây là các chức vụ mà đảng viên giữ tại ngày đó, ở mọi tổ chức.',
  })
  positions(@AsOf() asOf: Day) {
    return member.many(positionsHeldBy, 'id', { asOf: bind(asOf) });
  }
}
