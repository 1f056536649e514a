import { Arg, Field, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';
import type { PositionEndReason, PositionMethod, PositionRole } from './position.entity.ts';

export const PositionRoleEnum = publishEnum<PositionRole>(
  'PositionRole',
  'The role is a position in the Party (chức vụ trong Đảng). / Vai trò này là chức vụ trong Đảng.',
  {
    SECRETARY:
      '**Secretary**: The holder is the secretary (bí thư) of the organization. / **Bí thư**: Người giữ chức vụ là bí thư.',
    STANDING_DEPUTY_SECRETARY:
      '**Standing deputy secretary**: The holder is the standing deputy secretary (phó bí thư thường trực). / **Phó bí thư thường trực**: Người giữ chức vụ là phó bí thư thường trực.',
    DEPUTY_SECRETARY:
      '**Deputy secretary**: The holder is a deputy secretary (phó bí thư). / **Phó bí thư**: Người giữ chức vụ là phó bí thư.',
    STANDING_COMMITTEE_MEMBER:
      '**Member of the standing committee**: The holder is a member of the standing committee (ủy viên ban thường vụ). / **Ủy viên ban thường vụ**: Người giữ chức vụ là ủy viên ban thường vụ.',
    COMMITTEE_MEMBER:
      '**Member of the committee**: The holder is a member of the party committee or the cell committee (đảng ủy viên, chi ủy viên). / **Cấp ủy viên**: Người giữ chức vụ là đảng ủy viên hoặc chi ủy viên.',
    INSPECTION_COMMISSION_CHAIR:
      '**Chair of the inspection commission**: The holder chairs the inspection commission (chủ nhiệm ủy ban kiểm tra). / **Chủ nhiệm ủy ban kiểm tra**: Người giữ chức vụ là chủ nhiệm ủy ban kiểm tra.',
  },
);

/** The argument `roles` of every list of positions. */
export const Roles = () =>
  Arg('roles', () => [PositionRoleEnum], {
    nullable: true,
    description:
      'Only positions with one of these roles are listed; the default is all roles. / Chỉ liệt kê chức vụ thuộc một trong các vai trò này; mặc định là mọi chức vụ.',
  });

export const PositionMethodEnum = publishEnum<PositionMethod>(
  'PositionMethod',
  'The method states how the holder came into the position. / Hình thức cho biết người giữ chức vụ được bầu hay được chỉ định.',
  {
    ELECTED: '**Elected**: The holder was elected (bầu). / **Bầu**: Người giữ chức vụ được bầu.',
    APPOINTED:
      '**Appointed**: The holder was appointed by the superior (chỉ định). / **Chỉ định**: Người giữ chức vụ được cấp trên chỉ định.',
  },
);

export const PositionEndReasonEnum = publishEnum<PositionEndReason>(
  'PositionEndReason',
  'The reason states why a member no longer holds a position. / Lý do cho biết vì sao đảng viên thôi giữ chức vụ.',
  {
    TERM_OVER:
      '**Term over**: The term of the committee was over. / **Hết nhiệm kỳ**: Nhiệm kỳ của cấp ủy đã hết.',
    RELIEVED:
      '**Relieved**: The holder was relieved of the position or gave it up (miễn nhiệm, cho thôi). / **Miễn nhiệm, cho thôi giữ chức vụ**: Người giữ chức vụ được miễn nhiệm hoặc cho thôi.',
    DISMISSED:
      '**Dismissed**: The holder was dismissed as discipline (cách chức). / **Cách chức**: Người giữ chức vụ bị kỷ luật cách chức.',
    REPLACED:
      '**Replaced**: Another member took the position. / **Được thay thế**: Đảng viên khác nhận chức vụ.',
    MOVED:
      '**Moved**: The holder moved to another organization. / **Chuyển đi**: Người giữ chức vụ chuyển sang tổ chức khác.',
    LEFT_PARTY:
      '**Left the Party**: The holder is no longer a member of the Party. / **Ra khỏi Đảng**: Người giữ chức vụ không còn là đảng viên.',
    DIED: '**Died**: The holder died. / **Từ trần**: Người giữ chức vụ từ trần.',
    REORGANIZED:
      '**Reorganized**: The organization was reorganized and has the position no longer. / **Sắp xếp tổ chức**: Tổ chức được sắp xếp lại và không còn chức vụ này.',
  },
);

/** The fields of a term, as it is given and as it is read. */
@InputType()
@ObjectType()
export abstract class CommitteeTermFields {
  @Field(() => String, {
    description: 'This is the name of the term, such as 2015–2020. / Đây là tên nhiệm kỳ, ví dụ 2015–2020.',
  })
  name!: string;

  @Field(() => DateScalar, {
    description: 'This is the first day of the term. / Đây là ngày đầu tiên của nhiệm kỳ.',
  })
  startsOn!: string;

  @Field(() => DateScalar, {
    description:
      'This is the first day after the term, which is not part of it. / Đây là ngày đầu tiên sau nhiệm kỳ, không thuộc nhiệm kỳ.',
  })
  endsOn!: string;
}

@Needs('figures')
@ObjectType('CommitteeTerm', {
  description:
    'A term (nhiệm kỳ) is the period of an elected committee, recorded with its own first and last days because lengths differ by kind and period. / Nhiệm kỳ là thời gian hoạt động của một cấp ủy được bầu, ghi rõ ngày bắt đầu và kết thúc vì độ dài khác nhau theo loại tổ chức và thời kỳ.',
})
export class CommitteeTermType extends CommitteeTermFields {}

@Needs('members')
@ObjectType('Position', {
  implements: NodeInterface,
  description:
    'A position (chức vụ) is a role in the Party that a member holds in an organization for a period. / Chức vụ là vai trò trong Đảng mà một đảng viên giữ ở một tổ chức trong một thời gian.',
})
export class PositionType {
  @Field(() => PositionRoleEnum, {
    description:
      'This is the role in the Party that the member holds. / Đây là chức vụ trong Đảng mà đảng viên giữ.',
  })
  role!: PositionRole;

  @Field(() => PositionMethodEnum, {
    description:
      'The method states whether the holder was elected or appointed. / Hình thức cho biết người giữ chức vụ được bầu hay được chỉ định.',
  })
  method!: PositionMethod;

  @Field(() => DateScalar, {
    description: 'This is the first day on which the position is held. / Đây là ngày đầu tiên giữ chức vụ.',
  })
  startedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the first day on which the position is no longer held; null while no end is recorded. / Đây là ngày đầu tiên không còn giữ chức vụ; null khi chưa ghi ngày kết thúc.',
  })
  endedOn!: string | null;
  @Field(() => PositionEndReasonEnum, {
    nullable: true,
    description:
      'This is the reason why the position ended; null while it is held, and where no reason is recorded. / Đây là lý do thôi giữ chức vụ; null khi còn giữ hoặc chưa ghi lý do.',
  })
  endReason!: PositionEndReason | null;
}
