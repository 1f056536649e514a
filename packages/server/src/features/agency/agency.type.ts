import { Field, ObjectType } from 'type-graphql';
import { Needs } from '../../graph/needs.ts';
import { NodeInterface } from '../../graph/node.ts';

@Needs('figures')
@ObjectType('Agency', {
  implements: NodeInterface,
  description:
    'An agency is a state agency or unit (cơ quan, đơn vị) in which a party organization works. / Đây là cơ quan, đơn vị mà tổ chức đảng được lập trong đó.',
})
export class AgencyType {
  @Field(() => String, {
    description: 'This is the name of the agency or unit. / Đây là tên cơ quan, đơn vị.',
  })
  name!: string;
}
