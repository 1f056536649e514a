import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graph/date.scalar.ts';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';

@Needs('members')
@ObjectType('AgencyHead', {
  implements: NodeInterface,
  description:
    'A member heads a state agency or unit (thủ trưởng cơ quan) for a time; this is a post of the state, by which a secretary who heads the agency is known. / Đảng viên làm thủ trưởng một cơ quan, đơn vị trong một thời gian; đây là chức vụ nhà nước, qua đó biết bí thư nào là thủ trưởng cơ quan.',
})
export class AgencyHeadType {
  @Field(() => DateScalar, {
    description:
      'This is the first day on which the member heads the agency. / Đây là ngày đầu tiên làm thủ trưởng cơ quan.',
  })
  startedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'This is the first day on which the member no longer heads the agency; null while no end is recorded. / Đây là ngày đầu tiên không còn làm thủ trưởng cơ quan; null khi chưa ghi ngày kết thúc.',
  })
  endedOn!: string | null;
}
