import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateTimeScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { AuditAction, AuditEntry } from './audit-entry.entity.ts';

export const AuditActionEnum = publishEnum<AuditAction>('AuditAction', 'What was done to a record.', {
  INSERT: 'Thêm: a row was recorded.',
  UPDATE: 'Sửa: a row was changed.',
  DELETE: 'Xóa: a row was removed.',
  TRUNCATE: 'Xóa toàn bảng: a whole table was emptied.',
  READ: 'Xem: protected details of a member were read.',
});

@ObjectType('AuditChange', { description: 'A column of a record that was changed, or was read.' })
export class AuditChangeType {
  @Field(() => String, { description: "The column's name; of a reading, the field's." })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Giá trị cũ: as text; null where there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Giá trị mới: as text; null where there is none.' })
  after!: string | null;

  @Field(() => Boolean, { description: 'Whether the values are protected: the audit does not hold them.' })
  protected!: boolean;
}

@ObjectType('AuditEntry', {
  implements: NodeInterface,
  description: 'Nhật ký: one change of one record, or one reading of the details of one member.',
})
export class AuditEntryType
  implements Pick<AuditEntry, 'at' | 'caller' | 'callerName' | 'operation' | 'purpose' | 'action'>
{
  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who did it; null where it was done in the database itself, outside this API.',
  })
  caller!: string | null;

  @Field(() => String, { description: "The caller's name at that time, or the database user's." })
  callerName!: string;

  @Field(() => String, { nullable: true, description: 'By which operation, such as "transferMember".' })
  operation!: string | null;

  @Field(() => String, { nullable: true, description: 'Mục đích: why, as the caller said.' })
  purpose!: string | null;

  @Field(() => AuditActionEnum, { description: 'What was done.' })
  action!: AuditAction;
}

export const { ConnectionType: AuditEntryConnectionType } = connectionTypes(
  'AuditEntry',
  () => AuditEntryType,
);
