import { Field, ObjectType } from 'type-graphql';
import { NodeInterface } from '../../graph/node.ts';

@ObjectType('Agency', {
  implements: NodeInterface,
  description: 'The state agency or unit (cơ quan, đơn vị) in which an organization stands.',
})
export class AgencyType {
  @Field(() => String, { description: 'Tên cơ quan.' })
  name!: string;
}
