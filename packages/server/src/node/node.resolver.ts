import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { accountById, grantById } from '../access/account.loaders.ts';
import { agencyById } from '../agency/agency.loaders.ts';
import { auditEntryById } from '../audit/audit.loaders.ts';
import { memberById } from '../member/member.loaders.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import { positionById } from '../position/position.loaders.ts';
import { memberRatingById, organizationRatingById } from '../rating/rating.loaders.ts';
import type { Context } from '../shared/context.ts';
import { RequestError } from '../shared/errors.ts';
import { globalId, NodeInterface, parseId } from '../shared/node.ts';
import { argumentPath } from '../shared/page-arguments.ts';

/** How each type that is a node is read by id. */
const loaders = {
  Account: accountById,
  Agency: agencyById,
  AuditEntry: auditEntryById,
  Grant: grantById,
  Member: memberById,
  MemberRating: memberRatingById,
  Organization: organizationById,
  OrganizationRating: organizationRatingById,
  Position: positionById,
};
const isNodeType = (type: string): type is keyof typeof loaders => Object.hasOwn(loaders, type);

async function readNode(context: Context, text: string, argument: (string | number)[]) {
  const parsed = parseId(text);
  if (parsed === undefined || !isNodeType(parsed.type))
    throw new RequestError('INVALID_ID', { value: text }, argument);
  const row = await loaders[parsed.type](context).load(parsed.id);
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

  @FieldResolver(() => ID, { description: 'Globally unique and opaque.' })
  id(@Root() { id }: { id: number }, @Info() info: GraphQLResolveInfo) {
    return globalId(info.parentType.name, id);
  }
}
