import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { features } from '../features.ts';
import type { Context } from './context.ts';
import { DeclaredFields } from './declared-fields.ts';
import type { Feature } from './feature.ts';
import { fieldsOf } from './field-plan.ts';
import { Needs } from './needs.ts';
import { globalId, NodeInterface, parseId } from './node.ts';
import { argumentPath } from './page-arguments.ts';
import { RequestError } from './request-error.ts';

/** The loader of a type that is a node; undefined for any other name. */
const loaderOf = (type: string) =>
  Object.values<Feature>(features)
    .map(({ nodes = {} }) => (Object.hasOwn(nodes, type) ? nodes[type] : undefined))
    .find((loader) => loader !== undefined);

async function readNode(context: Context, text: string, argument: (string | number)[]) {
  const parsed = parseId(text);
  const loader = parsed && loaderOf(parsed.type);
  if (parsed === undefined || loader === undefined)
    throw new RequestError('INVALID_ID', { value: text }, argument);
  const row = await loader(context).load(parsed.id);
  return row && { ...row, __typename: parsed.type };
}

@Resolver(() => NodeInterface)
export class NodeResolver {
  @Needs('anyone')
  @Query(() => NodeInterface, {
    nullable: true,
    description:
      'This is the object with the id, of any type; null where there is none that the caller may see. / Truy vấn này trả về đối tượng có mã định danh đã nêu, thuộc bất kỳ loại nào; null nếu không có đối tượng mà người gọi được xem.',
  })
  node(
    @Arg('id', () => ID, {
      description:
        'This is the id of an object of any type. / Đây là mã định danh của một đối tượng thuộc bất kỳ loại nào.',
    })
    id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNode(context, id, argumentPath(info, 'id'));
  }

  @Needs('anyone')
  @Query(() => [NodeInterface], {
    nullable: 'items',
    description:
      'These are the objects with the ids, up to 100 at once, in the order of the ids; an item is null where there is none that the caller may see. / Truy vấn này trả về các đối tượng có mã định danh đã nêu, tối đa 100 một lần, theo thứ tự của các mã; mục là null nếu không có đối tượng mà người gọi được xem.',
  })
  nodes(
    @Arg('ids', () => [ID], {
      description:
        'These are the ids of objects of any types, 1 to 100. / Đây là mã định danh của các đối tượng thuộc bất kỳ loại nào, từ 1 đến 100.',
    })
    ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return Promise.all(ids.map((id, index) => readNode(context, id, [...argumentPath(info, 'ids'), index])));
  }
}

@DeclaredFields(() => NodeInterface)
export class NodeIdResolver {
  @FieldResolver()
  id(@Info() info: GraphQLResolveInfo) {
    return fieldsOf<{ id: number }>().computed(globalId(info.parentType.name), 'id');
  }
}
