import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { Needs } from '../../graph/needs.ts';
import { endTarget } from './end-target.service.ts';
import { setTarget } from './set-target.service.ts';
import { EndTargetInput, SetTargetInput } from './target.input.ts';
import { targetById } from './target.loaders.ts';
import { TargetType } from './target.type.ts';

@ObjectType({
  description: 'The result holds the target that was set. / Kết quả gồm chỉ tiêu vừa đặt.',
  simpleResolvers: true,
})
class SetTargetPayload extends MutationPayload {
  @Field(() => TargetType, {
    nullable: true,
    description:
      'This is the new target; null where the mutation was refused. / Đây là chỉ tiêu mới; null nếu thao tác bị từ chối.',
  })
  target?: TargetType | null;
}

@ObjectType({
  description: 'The result holds the target that was ended. / Kết quả gồm chỉ tiêu vừa kết thúc.',
  simpleResolvers: true,
})
class EndTargetPayload extends MutationPayload {
  @Field(() => TargetType, {
    nullable: true,
    description:
      'This is the target with its last year; null where the mutation was refused. / Đây là chỉ tiêu với năm cuối; null nếu thao tác bị từ chối.',
  })
  target?: TargetType | null;
}

@Resolver()
export class TargetMutations {
  @Needs('edit')
  @Mutation(() => SetTargetPayload, {
    description:
      'This mutation sets an organization a target (đặt chỉ tiêu). / Thao tác này đặt một chỉ tiêu cho một tổ chức đảng.',
  })
  setTarget(
    @Arg('input', () => SetTargetInput, {
      description:
        'The input holds the organization, the indicator, the value and the span. / Đầu vào gồm tổ chức, chỉ số, giá trị và khoảng năm.',
    })
    input: SetTargetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, setTarget, (done) => ({
      target: () => done && targetById(context).load(done.target.id),
    }));
  }

  @Needs('edit')
  @Mutation(() => EndTargetPayload, {
    description:
      'This mutation ends a target with a year (kết thúc chỉ tiêu); the target stays readable. / Thao tác này kết thúc một chỉ tiêu ở một năm; chỉ tiêu vẫn đọc được.',
  })
  endTarget(
    @Arg('input', () => EndTargetInput, {
      description: 'The input holds the target and its last year. / Đầu vào gồm chỉ tiêu và năm cuối.',
    })
    input: EndTargetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, endTarget, (done) => ({
      target: () => done && targetById(context).load(done.target.id),
    }));
  }
}
