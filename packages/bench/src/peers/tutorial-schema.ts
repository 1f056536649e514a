import type { EntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Member as MemberEntity, OrganizationState } from './tutorial-entities.ts';
import { createLoaders, type Loaders } from './tutorial-loaders.ts';

/** The context of a request. */
export interface TutorialContext {
  em: EntityManager;
  /** Created for the day of the query at the root. */
  loaders?: Loaders;
  day?: string;
}

@ObjectType()
class Rating {
  @Field(() => Int)
  year!: number;

  @Field(() => String)
  grade!: string;
}

@ObjectType()
class RatingCount extends Rating {
  @Field(() => Int)
  count!: number;
}

@ObjectType()
class Secretary {
  @Field(() => String)
  fullName!: string;

  @Field(() => Boolean)
  headOfAgency!: boolean;
}

@ObjectType()
class Member {
  id!: number;

  @Field(() => String)
  fullName!: string;

  @Field(() => String)
  admittedOn!: string;
}

/** An organization, represented by its state on the day. */
@ObjectType()
class Organization {
  organization!: { id: number };
  agencyId!: number | null;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;
}

const loadersIn = ({ loaders }: TutorialContext) => loaders as Loaders;

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true })
  async organization(
    @Arg('asOf', () => String) asOf: string,
    @Arg('code', () => String, { nullable: true }) code: string | undefined,
    @Arg('id', () => Number, { nullable: true }) id: number | undefined,
    @Ctx() context: TutorialContext,
  ) {
    context.loaders = createLoaders(context.em, asOf);
    context.day = asOf;
    return context.em.findOne(OrganizationState, {
      organization: id === undefined ? { code: code as string } : { id },
      validFrom: { $lte: asOf },
      validTo: { $gt: asOf },
    });
  }

  @FieldResolver(() => [Organization])
  children(@Root() { organization }: Organization, @Ctx() context: TutorialContext) {
    return loadersIn(context).children.load(organization.id);
  }

  @FieldResolver(() => Secretary, { nullable: true })
  async secretary(@Root() { organization, agencyId }: Organization, @Ctx() context: TutorialContext) {
    const [position] = await loadersIn(context).secretary.load(organization.id);
    if (position === undefined) return null;
    const heads = agencyId ? await loadersIn(context).agencyHead.load(agencyId) : [];
    const { id, fullName } = position.member;
    return { fullName, headOfAgency: heads.some(({ member }) => member.id === id) };
  }

  @FieldResolver(() => [Rating])
  ratings(
    @Root() { organization }: Organization,
    @Arg('fromYear', () => Number) fromYear: number,
    @Arg('toYear', () => Number) toYear: number,
    @Ctx() context: TutorialContext,
  ) {
    return loadersIn(context).organizationRatings(fromYear, toYear).load(organization.id);
  }

  @FieldResolver(() => Int)
  memberCount(@Root() { organization }: Organization, @Ctx() context: TutorialContext) {
    return loadersIn(context).memberCount.load(organization.id);
  }

  @FieldResolver(() => [Member])
  async members(
    @Root() { organization }: Organization,
    @Arg('first', () => Number) first: number,
    @Arg('afterKey', () => String) afterKey: string,
    @Arg('afterId', () => Number) afterId: number,
    @Ctx() { em, day = '' }: TutorialContext,
  ) {
    const page = await em.execute<{ id: number }[]>(
      `select member.id from organization_closure as place
        join cell_membership on cell_membership.organization_id = place.descendant_id
        join member on member.id = cell_membership.member_id
        where place.ancestor_id = ? and place.valid_from <= ? and place.valid_to > ?
          and cell_membership.valid_from <= ? and cell_membership.valid_to > ?
          and (member.sort_key, member.id) > (?, ?) order by member.sort_key, member.id limit ?`,
      [organization.id, day, day, day, day, afterKey, afterId, first],
    );
    const members = await em.find(MemberEntity, { id: { $in: page.map(({ id }) => id) } });
    const byId = new Map(members.map((member) => [member.id, member]));
    return page.map(({ id }) => byId.get(id));
  }

  @FieldResolver(() => [RatingCount])
  ratingCounts(
    @Root() { organization }: Organization,
    @Arg('fromYear', () => Number) fromYear: number,
    @Arg('toYear', () => Number) toYear: number,
    @Ctx() { em }: TutorialContext,
  ) {
    return em.execute(
      `select year, grade, count(*)::int as count from organization_closure as place
        join member_rating on member_rating.organization_id = place.descendant_id
        where place.ancestor_id = ? and stage = 'DECIDED' and year between ? and ?
          and place.valid_from <= make_date(year, 12, 31) and place.valid_to > make_date(year, 12, 31)
        group by year, grade`,
      [organization.id, fromYear, toYear],
    );
  }
}

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => String, { nullable: true })
  async cell(@Root() { id }: Member, @Ctx() context: TutorialContext) {
    const [membership] = await loadersIn(context).cell.load(id);
    if (membership === undefined) return null;
    const [state] = await loadersIn(context).state.load(membership.organization.id);
    return state?.name;
  }

  @FieldResolver(() => [Rating])
  ratings(@Root() { id }: Member, @Ctx() context: TutorialContext) {
    return loadersIn(context).memberRatings.load(id);
  }
}
