import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { description: 'Where a page lies in its list.' })
class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor?: string;

  @Field(() => String, { nullable: true })
  endCursor?: string;
}

/** The connection and edge types of a type: `OrganizationConnection`, `OrganizationEdge`. */
export function connectionTypes(name: string, node: () => ClassType) {
  @ObjectType(`${name}Edge`, { description: `A place in a list of ${name}s.` })
  class EdgeType {
    @Field(() => String, { description: 'Give it as `after` or `before` to go on from here.' })
    cursor!: string;

    @Field(node)
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}s.` })
  class ConnectionType {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => [node()], { description: 'The nodes of the edges, for those who need no cursors.' })
    nodes!: object[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are in the whole list, not only on this page.' })
    totalCount!: number;
  }

  return { EdgeType, ConnectionType };
}
