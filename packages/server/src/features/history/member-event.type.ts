import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../graph/connection.type.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { MemberEventType as MemberEventTypeName } from '../member/member-event.entity.ts';

export const MemberEventTypeEnum = publishEnum<MemberEventTypeName>(
  'MemberEventType',
  'The type states what happened to a member; it does not depend on the organization that is asked about. / Loại sự kiện cho biết điều đã xảy ra với đảng viên; không phụ thuộc vào tổ chức đang được hỏi.',
  {
    OPENING:
      'The member was there when the records of the office began; this is neither an admission nor a transfer. / Đảng viên đã có sẵn khi bắt đầu lập hồ sơ; không phải kết nạp, cũng không phải chuyển sinh hoạt.',
    ADMITTED:
      'The member was admitted (kết nạp), on the day of the ceremony. / Đảng viên được kết nạp, tính theo ngày tổ chức lễ kết nạp.',
    RECOGNIZED:
      'The member became official (công nhận chính thức), on the day on which the probation ended. / Đảng viên được công nhận chính thức, tính từ ngày hết thời gian dự bị.',
    TRANSFERRED_IN:
      'The member came from outside the tree (chuyển đến). / Đảng viên chuyển đến từ ngoài hệ thống.',
    TRANSFERRED:
      'The member moved from one cell of the tree to another (chuyển sinh hoạt). / Đảng viên chuyển sinh hoạt giữa hai chi bộ trong hệ thống.',
    TRANSFERRED_OUT:
      'The member left the tree for a place outside it and remains a member (chuyển đi). / Đảng viên chuyển ra ngoài hệ thống và vẫn là đảng viên.',
    REASSIGNED:
      'The member was assigned to another cell when the organization was reorganized, which is no transfer. / Đảng viên được phân về chi bộ khác khi sắp xếp tổ chức; không phải chuyển sinh hoạt.',
    DIED: 'The member died (từ trần). / Đảng viên từ trần.',
    EXPELLED: 'The member was expelled as discipline (khai trừ). / Đảng viên bị khai trừ.',
    REMOVED:
      'The name of the member was removed (xóa tên), which is no discipline. / Đảng viên bị xóa tên; xóa tên không phải là kỷ luật.',
    RESIGNED:
      'The member left the Party at their own request (xin ra khỏi Đảng). / Đảng viên xin ra khỏi Đảng.',
  },
);

/** The direction of an event across the border of a subtree. */
export type MemberEventDirection = 'IN' | 'OUT' | 'WITHIN';
export const MemberEventDirectionEnum = publishEnum<MemberEventDirection>(
  'MemberEventDirection',
  'The direction is that of an event across the border of a subtree, as the tree was on the day of the event. / Chiều của sự kiện được xét theo ranh giới của một nhánh, theo hệ thống tổ chức vào ngày diễn ra sự kiện.',
  {
    IN: 'The member came into the subtree. / Đảng viên vào nhánh.',
    OUT: 'The member went out of the subtree. / Đảng viên ra khỏi nhánh.',
    WITHIN:
      'The member stayed in the subtree: it is a move inside it, or an event that is no move, such as the recognition. / Đảng viên vẫn ở trong nhánh: chuyển nội bộ nhánh, hoặc sự kiện không phải là chuyển, ví dụ công nhận chính thức.',
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
}

export const { ConnectionType: MemberEventConnectionType } = connectionTypes(
  'MemberEvent',
  () => MemberEventType,
  { plural: "events of members' records", pluralVi: 'sự kiện trong hồ sơ đảng viên' },
);
