import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { ExpectedVersion, MutationInput } from '../../graph/mutation.input.ts';
import { type DocumentInput, OptionalDocument } from '../document/document.type.ts';
import type { PositionMethod, PositionRole } from './position.entity.ts';
import { CommitteeTermFields, PositionMethodEnum, PositionRoleEnum } from './position.type.ts';

@InputType({
  description:
    'The input describes the term (nhiệm kỳ) of the committee; a term that is already recorded is used again. / Đầu vào mô tả nhiệm kỳ của cấp ủy; nhiệm kỳ đã ghi thì được dùng lại.',
})
export class CommitteeTermInput extends CommitteeTermFields {}

@InputType({
  description:
    'The input names the member who takes a position, the organization and the decision (bầu, chỉ định chức vụ). / Đầu vào nêu đảng viên nhận chức vụ, tổ chức và quyết định bầu hoặc chỉ định.',
})
export class AppointToPositionInput extends MutationInput {
  @Field(() => ID, {
    description:
      'This is the id of the organization in which the position is held. / Đây là mã định danh của tổ chức nơi giữ chức vụ.',
  })
  organizationId!: string;

  @ExpectedVersion('organization')
  expectedVersion!: number;

  @Field(() => ID, {
    description:
      'This is the id of an official member of the organization or of one below it. / Đây là mã định danh của đảng viên chính thức thuộc tổ chức này hoặc tổ chức trực thuộc.',
  })
  memberId!: string;

  @Field(() => PositionRoleEnum, {
    description:
      'This is the role in the Party that the member takes. / Đây là chức vụ trong Đảng mà đảng viên nhận.',
  })
  role!: PositionRole;

  @Field(() => PositionMethodEnum, {
    description:
      'The method states whether the member was elected or appointed. / Hình thức cho biết đảng viên được bầu hay được chỉ định.',
  })
  method!: PositionMethod;

  @Field(() => DateScalar, {
    description: 'This is the first day on which the position is held. / Đây là ngày đầu tiên giữ chức vụ.',
  })
  effectiveOn!: string;

  @Field(() => CommitteeTermInput, {
    nullable: true,
    description:
      'This is the term of the committee (nhiệm kỳ); null where none is recorded. / Đây là nhiệm kỳ của cấp ủy; null nếu không ghi nhiệm kỳ.',
  })
  term?: CommitteeTermInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'If true, the mutation ends on that day the position of the present holder, where the role has one holder at a time, and a position of the member that excludes the new one, such as deputy secretary for a new secretary; if false, which is the default, the mutation is refused instead. / Nếu đúng, thao tác kết thúc vào ngày đó chức vụ của người đang giữ, nếu chức vụ chỉ có một người, và chức vụ của chính đảng viên không thể giữ cùng chức vụ mới, ví dụ phó bí thư trở thành bí thư; nếu sai, là mặc định, thao tác bị từ chối.',
  })
  replaceHolder!: boolean;

  @OptionalDocument(
    'the document that approves or appoints (quyết định chuẩn y, chỉ định)',
    'văn bản quyết định chuẩn y hoặc chỉ định',
  )
  document?: DocumentInput | null;
}
