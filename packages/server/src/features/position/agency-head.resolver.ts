import { FieldResolver } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { AsOf } from '../../graph/as-of.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { Needs } from '../../graph/needs.ts';
import type { Day } from '../../shared/dates.ts';
import { agencyById } from '../agency/agency.loaders.ts';
import { AgencyType } from '../agency/agency.type.ts';
import { documentById } from '../document/document.loaders.ts';
import { DocumentType } from '../document/document.type.ts';
import { memberById } from '../member/member.loaders.ts';
import { MemberType } from '../member/member.type.ts';
import { type AgencyHeadRow, headOfAgencyOn } from './agency-head.loaders.ts';
import { AgencyHeadType } from './agency-head.type.ts';

const head = fieldsOf<AgencyHeadRow>();
const agency = fieldsOf<{ id: number; name: string }>();

@DeclaredFields(() => AgencyHeadType)
export class AgencyHeadResolver {
  @FieldResolver(() => AgencyType, {
    nullable: true,
    description:
      'This is the agency; null where no organization of it is in your scope. / Đây là cơ quan; null nếu không có tổ chức nào của cơ quan thuộc phạm vi của bạn.',
  })
  agency() {
    return head.one(agencyById, 'agencyId');
  }

  @FieldResolver(() => MemberType, {
    description: 'This is the member who heads the agency. / Đây là đảng viên làm thủ trưởng cơ quan.',
  })
  member() {
    return head.one(memberById, 'memberId');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document that appointed the head; null where it is not recorded. / Đây là văn bản bổ nhiệm thủ trưởng; null nếu chưa ghi.',
  })
  document() {
    return head.one(documentById, 'documentId');
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description:
      'This is the document by which the member no longer heads the agency; null until then, and where no document is recorded. / Đây là văn bản thôi làm thủ trưởng; null khi còn giữ hoặc chưa ghi văn bản.',
  })
  endDocument() {
    return head.one(documentById, 'endDocumentId');
  }
}

@DeclaredFields(() => AgencyType)
export class HeadOfAgencyResolver {
  @Needs('members')
  @FieldResolver(() => AgencyHeadType, {
    nullable: true,
    description:
      'This is the member who heads the agency on the day (thủ trưởng cơ quan), with the days of it; null where nobody is recorded. / Đây là thủ trưởng cơ quan tại ngày đó, kèm thời gian giữ; null nếu chưa ghi ai.',
  })
  head(@AsOf() asOf: Day) {
    return agency.one(headOfAgencyOn, 'id', { asOf: bind(asOf) });
  }
}
