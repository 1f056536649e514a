import { Field, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { MemberRow } from './member.rows.ts';
import type { MembershipStatus } from './member-status.entity.ts';

export const MembershipStatusEnum = publishEnum<MembershipStatus>(
  'MembershipStatus',
  'The status is that of a person in the Party on a day; a member who moves out of the tree keeps the status, and only the membership of a cell ends. / Tình trạng này là tình trạng đảng viên của một người tại một ngày; người chuyển ra ngoài hệ thống vẫn giữ tình trạng, chỉ thôi sinh hoạt ở chi bộ.',
  {
    PROBATIONARY:
      '**Probationary member**: The member is on probation (đảng viên dự bị), for 12 months from the day of the admission ceremony. / **Đảng viên dự bị**: Đảng viên đang dự bị, trong 12 tháng kể từ ngày tổ chức lễ kết nạp.',
    OFFICIAL:
      '**Official member**: The member is official (đảng viên chính thức), after the probation. / **Đảng viên chính thức**: Đảng viên đã là chính thức, sau thời gian dự bị.',
    ENDED:
      '**No longer a member**: The person is no longer a member, by death, expulsion, removal or resignation. / **Đã ra khỏi Đảng**: Người này không còn là đảng viên: từ trần, khai trừ, xóa tên hoặc xin ra khỏi Đảng.',
  },
);

@Needs('members')
@ObjectType('Member', {
  implements: NodeInterface,
  description:
    'A member is a person admitted to the Party (đảng viên); what changes over time is read for a day by the argument `asOf`. / Đảng viên là người đã được kết nạp vào Đảng; thông tin thay đổi theo thời gian được đọc tại một ngày bằng đối số `asOf`.',
})
export class MemberType implements Omit<MemberRow, 'id'> {
  @Field(() => String, {
    description:
      'The file number (số lý lịch) has six digits, with leading zeros, and one to three letters. / Số lý lịch gồm sáu chữ số, giữ các số 0 ở đầu, và một đến ba chữ cái.',
  })
  fileNumber!: string;

  @Field(() => String, {
    description:
      'The full name is in Vietnamese order, family name first, in Unicode NFC. / Họ và tên viết theo thứ tự tiếng Việt, họ đứng trước, theo chuẩn Unicode NFC.',
  })
  fullName!: string;

  @Field(() => String, {
    description:
      'The given name is the part of the full name by which Vietnamese lists are sorted. / Tên là phần của họ và tên dùng để xếp danh sách tiếng Việt.',
  })
  givenName!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'This is the calendar year of birth; null where it is not recorded. / Đây là năm sinh; null nếu chưa ghi.',
  })
  birthYear!: number | null;

  @Field(() => DateScalar, {
    description:
      'This is the day of the decision of admission (ngày quyết định kết nạp), from which the years of membership count. / Đây là ngày quyết định kết nạp, từ đó tính tuổi đảng.',
  })
  admissionDecidedOn!: string;

  @Field(() => DateScalar, {
    description:
      'This is the day of the admission ceremony (ngày vào Đảng), on which the probation begins. / Đây là ngày vào Đảng, tức ngày tổ chức lễ kết nạp và bắt đầu thời gian dự bị.',
  })
  admittedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the first day on which the member is official (ngày chính thức); null while the member is on probation. / Đây là ngày chính thức, ngày đầu tiên là đảng viên chính thức; null khi còn dự bị.',
  })
  officialOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the day of the decision of recognition (ngày quyết định công nhận chính thức), which may be later than the day on which the member is official; null while the member is on probation, and where it is not recorded. / Đây là ngày quyết định công nhận chính thức, có thể muộn hơn ngày chính thức; null khi còn dự bị, hoặc nếu chưa ghi.',
  })
  recognitionDecidedOn!: string | null;

  @Field(() => Int, {
    description:
      'The version counts the changes of the record; give it as `expectedVersion` to change the record. / Phiên bản đếm số lần thay đổi hồ sơ; dùng làm `expectedVersion` khi thay đổi hồ sơ.',
  })
  version!: number;
}

export const { ConnectionType: MemberConnectionType, EdgeType: MemberEdgeType } = connectionTypes(
  'Member',
  () => MemberType,
  { plural: 'party members', pluralVi: 'đảng viên' },
);
