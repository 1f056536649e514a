import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../graph/date.scalar.ts';
import { AuditActionEnum } from './audit.type.ts';
import type { AuditAction } from './audit-entry.entity.ts';

@InputType({
  description:
    'The filter selects entries of the audit log; an entry must match every field given. / Bộ lọc chọn các mục nhật ký; mục phải thỏa mọi trường được nêu.',
})
export class AuditFilter {
  @Field(() => [AuditActionEnum], {
    nullable: true,
    description:
      'Only entries with one of these actions are listed; the default is all actions. / Chỉ liệt kê các mục có một trong các hành động này; mặc định là mọi hành động.',
  })
  actions?: AuditAction[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only entries of the caller with this identifier, as in `AuditEntry.caller`, are listed. / Chỉ liệt kê các mục của người gọi có mã này, như trong `AuditEntry.caller`.',
  })
  caller?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only entries of this operation, such as "transferMember", are listed. / Chỉ liệt kê các mục của thao tác này, ví dụ "transferMember".',
  })
  operation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only entries about the member or organization with this id are listed. / Chỉ liệt kê các mục về đảng viên hoặc tổ chức đảng có mã định danh này.',
  })
  record?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only entries from this moment on are listed; the moment itself is included. / Chỉ liệt kê các mục từ thời điểm này trở đi, tính cả thời điểm này.',
  })
  fromTime?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only entries before this moment are listed; the moment itself is not included. / Chỉ liệt kê các mục trước thời điểm này, không tính thời điểm này.',
  })
  toTime?: string | null;
}
