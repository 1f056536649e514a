import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

/** What is not simple is read only where it is selected. */
@ObjectType('PageInfo', { description: 'Where a page lies in its list.' })
class PageInfoType {
  @Field(() => Boolean, { simple: false, description: 'Whether anything follows this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { simple: false, description: 'Whether anything comes before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the first on this page.' })
  startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the last on this page: give it as `after` for the next page.',
  })
  endCursor?: string;
}

/** The connection and edge types of a type: `OrganizationConnection`, `OrganizationEdge`. */
export function connectionTypes(name: string, node: () => ClassType) {
  @ObjectType(`${name}Edge`, { description: `A place in a list of ${name}s.` })
  class EdgeType {
    @Field(() => String, { description: 'Give it as `after` or `before` to go on from here.' })
    cursor!: string;

    @Field(node, { description: 'What stands there.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}s.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The places on this page, each with its cursor.' })
    edges!: EdgeType[];

    @Field(() => [node()], { description: 'The nodes of the edges, for those who need no cursors.' })
    nodes!: object[];

    @Field(() => PageInfoType, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, {
      simple: false,
      description: 'How many there are in the whole list, not only on this page.',
    })
    totalCount!: number;
  }

  return { EdgeType, ConnectionType };
}
