import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { MemberEventType as MemberEventTypeName, RemovalReason } from '../member/member-event.entity.ts';

export const MemberEventTypeEnum = publishEnum<MemberEventTypeName>(
  'MemberEventType',
  'The type states what happened to a member; it does not depend on the organization that is asked about. / Loại sự kiện cho biết điều đã xảy ra với đảng viên; không phụ thuộc vào tổ chức đang được hỏi.',
  {
    OPENING:
      '**Opening stock**: The member was there when the records of the office began; this is neither an admission nor a transfer. / **Có sẵn khi lập hồ sơ**: Đảng viên đã có sẵn khi bắt đầu lập hồ sơ; không phải kết nạp, cũng không phải chuyển sinh hoạt.',
    ADMITTED:
      '**Admitted**: The member was admitted (kết nạp), on the day of the ceremony. / **Kết nạp**: Đảng viên được kết nạp, tính theo ngày tổ chức lễ kết nạp.',
    RECOGNIZED:
      '**Recognized as official**: The member became official (công nhận chính thức), on the day on which the probation ended. / **Công nhận chính thức**: Đảng viên được công nhận chính thức, tính từ ngày hết thời gian dự bị.',
    TRANSFERRED_IN:
      '**Transferred in**: The member came from outside the tree (chuyển đến). / **Chuyển đến**: Đảng viên chuyển đến từ ngoài hệ thống.',
    TRANSFERRED:
      '**Transferred**: The member moved from one cell of the tree to another (chuyển sinh hoạt). / **Chuyển sinh hoạt**: Đảng viên chuyển sinh hoạt giữa hai chi bộ trong hệ thống.',
    TRANSFERRED_OUT:
      '**Transferred out**: The member left the tree for a place outside it and remains a member (chuyển đi). / **Chuyển đi**: Đảng viên chuyển ra ngoài hệ thống và vẫn là đảng viên.',
    REASSIGNED:
      '**Reassigned**: The member was assigned to another cell when the organization was reorganized, which is no transfer. / **Phân về chi bộ khác**: Đảng viên được phân về chi bộ khác khi sắp xếp tổ chức; không phải chuyển sinh hoạt.',
    DIED: '**Died**: The member died (từ trần). / **Từ trần**: Đảng viên từ trần.',
    EXPELLED:
      '**Expelled**: The member was expelled as discipline (khai trừ). / **Khai trừ**: Đảng viên bị khai trừ.',
    REMOVED:
      '**Name removed**: The name of the member was removed (xóa tên), which is no discipline. / **Xóa tên**: Đảng viên bị xóa tên; xóa tên không phải là kỷ luật.',
    RESIGNED:
      '**Resigned**: The member left the Party at their own request (xin ra khỏi Đảng). / **Xin ra khỏi Đảng**: Đảng viên xin ra khỏi Đảng.',
  },
);

export const RemovalReasonEnum = publishEnum<RemovalReason>(
  'RemovalReason',
  'This is the reason for which the name of a member is removed (xóa tên). / Đây là căn cứ để xóa tên đảng viên.',
  {
    ABSENT_OR_UNPAID:
      '**Absent or fees unpaid**: The member took no part in meetings or paid no fees for three months without a reason. / **Bỏ sinh hoạt hoặc không đóng đảng phí**: Đảng viên bỏ sinh hoạt hoặc không đóng đảng phí ba tháng mà không có lý do chính đáng.',
    CARD_RETURNED:
      '**Card returned or destroyed**: The member returned or destroyed the party card. / **Trả lại hoặc hủy thẻ đảng**: Đảng viên trả lại thẻ hoặc tự hủy thẻ đảng viên.',
    NO_PROGRESS:
      '**No progress**: The member lost the will to strive and made no progress within 12 months of being helped. / **Không tiến bộ**: Đảng viên giảm sút ý chí phấn đấu, được giúp đỡ 12 tháng mà không tiến bộ.',
    STANDING_BREACHED:
      '**Standing breached for two years**: The member breached the standing of a member two years in a row. / **Hai năm liền vi phạm tư cách**: Đảng viên hai năm liền vi phạm tư cách đảng viên.',
    POLITICAL_STANDARD:
      '**Political standard not met**: The member does not meet the standard in political matters. / **Không bảo đảm tiêu chuẩn chính trị**: Đảng viên không bảo đảm tiêu chuẩn chính trị.',
    PROBATION_NOT_RECOGNIZED:
      '**Not recognized after probation**: The probationary member was not recognized as official. / **Không được công nhận chính thức**: Đảng viên dự bị không đủ tư cách để được công nhận chính thức.',
  },
);

/** The direction of an event across the border of a subtree. */
export type MemberEventDirection = 'IN' | 'OUT' | 'WITHIN';
export const MemberEventDirectionEnum = publishEnum<MemberEventDirection>(
  'MemberEventDirection',
  'The direction is that of an event across the border of a subtree, as the tree was on the day of the event. / Chiều của sự kiện được xét theo ranh giới của một nhánh, theo hệ thống tổ chức vào ngày diễn ra sự kiện.',
  {
    IN: '**In**: The member came into the subtree. / **Vào**: Đảng viên vào nhánh.',
    OUT: '**Out**: The member went out of the subtree. / **Ra**: Đảng viên ra khỏi nhánh.',
    WITHIN:
      '**Within**: The member stayed in the subtree: it is a move inside it, or an event that is no move, such as the recognition. / **Trong nhánh**: Đảng viên vẫn ở trong nhánh: chuyển nội bộ nhánh, hoặc sự kiện không phải là chuyển, ví dụ công nhận chính thức.',
  },
);

@Needs('members')
@ObjectType('MemberEvent', {
  implements: NodeInterface,
  description:
    'An event in the record of a member: an admission, a recognition, a move or an exit; these are the names behind the figures of `memberMovements`. / Đây là sự kiện trong hồ sơ đảng viên: kết nạp, công nhận chính thức, chuyển sinh hoạt hoặc ra khỏi Đảng; đây là danh sách người của các số liệu `memberMovements`.',
})
export class MemberEventType {
  @Field(() => MemberEventTypeEnum, {
    description:
      'The type states what happened to the member. / Loại sự kiện cho biết điều đã xảy ra với đảng viên.',
  })
  type!: MemberEventTypeName;

  @Field(() => DateScalar, {
    description:
      'This is the first day on which the change is in effect. / Đây là ngày đầu tiên thay đổi có hiệu lực.',
  })
  effectiveOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the place outside the tree from which the member came or to which the member went; null where there is none. / Đây là nơi ngoài hệ thống mà đảng viên chuyển đến từ đó hoặc chuyển đi; null nếu không có.',
  })
  outsidePlace!: string | null;

  @Field(() => RemovalReasonEnum, {
    nullable: true,
    description:
      'This is the reason of the removal of the name; null for any other event, and where none is recorded. / Đây là căn cứ xóa tên; null đối với sự kiện khác hoặc nếu chưa ghi.',
  })
  removalReason!: RemovalReason | null;
}

export const { ConnectionType: MemberEventConnectionType } = connectionTypes(
  'MemberEvent',
  () => MemberEventType,
  { plural: "events of members' records", pluralVi: 'sự kiện trong hồ sơ đảng viên' },
);
