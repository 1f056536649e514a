import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { features } from '../features.ts';
import type { Context } from './context.ts';
import { DeclaredFields } from './declared-fields.ts';
import type { Feature } from './feature.ts';
import { fieldsOf } from './field-plan.ts';
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
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'Anything that has an id; null where there is none.',
  })
  node(
    @Arg('id', () => ID, { description: 'Of any type.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readNode(context, id, argumentPath(info, 'id'));
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: 'As `node`, up to 100 at once, in the order of the ids.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Of any types, 1 to 100.' }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return Promise.all(ids.map((id, index) => readNode(context, id, [...argumentPath(info, 'ids'), index])));
  }
}

@DeclaredFields(() => NodeInterface)
export class NodeIdResolver {
  @FieldResolver(() => ID, { description: 'Globally unique and opaque.' })
  id(@Info() info: GraphQLResolveInfo) {
    return fieldsOf<{ id: number }>().computed(globalId(info.parentType.name), 'id');
  }
}
