import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateTimeScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { AuditAction, AuditEntry } from './audit-entry.entity.ts';

export const AuditActionEnum = publishEnum<AuditAction>(
  'AuditAction',
  'The action states what was done to a record. / Hành động cho biết điều đã được thực hiện với hồ sơ.',
  {
    INSERT: '**Added**: A row was added. / **Thêm**: Một bản ghi được thêm.',
    UPDATE: '**Changed**: A row was changed. / **Sửa**: Một bản ghi được sửa.',
    DELETE: '**Removed**: A row was removed. / **Xóa**: Một bản ghi bị xóa.',
    TRUNCATE: '**Emptied**: A whole table was emptied. / **Xóa toàn bộ**: Toàn bộ một bảng bị xóa dữ liệu.',
    READ: '**Read**: Protected details of a member were read. / **Xem**: Thông tin được bảo vệ của một đảng viên đã được xem.',
  },
);

@Needs('audit')
@ObjectType('AuditChange', {
  description:
    'This is one column of a record that was changed, or one field that was read. / Đây là một cột của hồ sơ đã thay đổi, hoặc một trường đã được xem.',
})
export class AuditChangeType {
  @Field(() => String, {
    description:
      'This is the name of the column that was changed; for a reading, it is the name of the field that was read. / Đây là tên cột đã thay đổi; đối với lần xem, đây là tên trường đã xem.',
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the old value as text; null where there was none or where it is protected. / Đây là giá trị cũ dạng văn bản; null nếu không có hoặc được bảo vệ.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the new value as text; null where there is none or where it is protected. / Đây là giá trị mới dạng văn bản; null nếu không có hoặc được bảo vệ.',
  })
  after!: string | null;

  @Field(() => Boolean, {
    description:
      'This is true where the values are protected, so that the audit does not store them. / Giá trị là đúng nếu dữ liệu được bảo vệ nên nhật ký không lưu.',
  })
  protected!: boolean;
}

@Needs('audit')
@ObjectType('AuditEntry', {
  implements: NodeInterface,
  description:
    'An entry of the audit log (nhật ký) records one change of one record, or one reading of protected details of one member. / Một mục nhật ký ghi một thay đổi của một hồ sơ, hoặc một lần xem thông tin được bảo vệ của một đảng viên.',
})
export class AuditEntryType
  implements Pick<AuditEntry, 'at' | 'caller' | 'callerName' | 'operation' | 'purpose' | 'action'>
{
  @Field(() => DateTimeScalar, {
    description:
      'This is the moment at which it was done, up to microseconds. / Đây là thời điểm thực hiện, chính xác đến micro giây.',
  })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This identifies the caller; null where the change was made in the database itself, outside this API. / Đây là mã của người gọi; null nếu thay đổi được thực hiện trực tiếp trong cơ sở dữ liệu, ngoài API này.',
  })
  caller!: string | null;

  @Field(() => String, {
    description:
      'This is the name of the caller at that time, or of the database user. / Đây là tên người gọi tại thời điểm đó, hoặc tên người dùng cơ sở dữ liệu.',
  })
  callerName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the mutation or operation by which it was done, such as "transferMember"; null where it is not known. / Đây là thao tác đã thực hiện, ví dụ "transferMember"; null nếu không biết.',
  })
  operation!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the purpose that the caller stated; null where none was stated. / Đây là mục đích mà người gọi đã nêu; null nếu không nêu.',
  })
  purpose!: string | null;

  @Field(() => AuditActionEnum, {
    description:
      'The action states what was done to the record. / Hành động cho biết điều đã được thực hiện với hồ sơ.',
  })
  action!: AuditAction;

  @Field(() => String, {
    nullable: true,
    description:
      "This identifies the request in which it was done, as the server's logs name it; null where it was done outside this API. / Đây là mã của yêu cầu đã thực hiện, như trong nhật ký máy chủ; null nếu được thực hiện ngoài API này.",
  })
  requestId!: string | null;

  @Field(() => String, {
    description:
      'This is the name of the database table whose row was changed or read. / Đây là tên bảng trong cơ sở dữ liệu có bản ghi được thay đổi hoặc xem.',
  })
  table!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the key of the row in its table; null where the whole table is concerned. / Đây là khóa của bản ghi trong bảng; null nếu liên quan đến cả bảng.',
  })
  row!: string | null;
}

export const { ConnectionType: AuditEntryConnectionType } = connectionTypes(
  'AuditEntry',
  () => AuditEntryType,
  { plural: 'audit entries', pluralVi: 'mục nhật ký' },
);
