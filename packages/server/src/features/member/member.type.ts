import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { Member } from './member.entity.ts';
import type { MembershipStatus } from './member-status.entity.ts';

export const MembershipStatusEnum = publishEnum<MembershipStatus>(
  'MembershipStatus',
  'Tình trạng đảng viên. A member who moves out of the tree keeps the status; only the cell ends.',
  {
    PROBATIONARY: 'Đảng viên dự bị, for 12 months from the admission.',
    OFFICIAL: 'Đảng viên chính thức.',
    ENDED: 'No longer a member: từ trần, khai trừ, xóa tên, xin ra.',
  },
);

@ObjectType('Member', {
  implements: NodeInterface,
  description: 'A party member (đảng viên). What changes over time is asked for with `asOf`.',
})
export class MemberType
  implements
    Pick<
      Member,
      'fileNumber' | 'fullName' | 'givenName' | 'birthYear' | 'admittedOn' | 'officialOn' | 'version'
    >
{
  @Field(() => String, {
    description: 'Số lý lịch: six digits and one to three letters, leading zeros kept.',
  })
  fileNumber!: string;

  @Field(() => String, { description: 'Họ và tên, in Vietnamese order, Unicode NFC.' })
  fullName!: string;

  @Field(() => String, { description: 'Tên, by which Vietnamese lists are sorted.' })
  givenName!: string;

  @Field(() => Int, { nullable: true, description: 'Năm sinh; null where it is not recorded.' })
  birthYear!: number | null;

  @Field(() => DateScalar, { description: 'Ngày vào Đảng: the day of the admission ceremony.' })
  admittedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày chính thức; null while probationary.' })
  officialOn!: string | null;

  @Field(() => Int, {
    description: 'Counts the changes of the record: give it as `expectedVersion` to change it.',
  })
  version!: number;
}

export const { ConnectionType: MemberConnectionType, EdgeType: MemberEdgeType } = connectionTypes(
  'Member',
  () => MemberType,
);
