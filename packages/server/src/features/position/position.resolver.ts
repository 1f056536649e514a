import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../graph/as-of.ts';
import type { Context } from '../../graph/context.ts';
import type { Day } from '../../shared/dates.ts';
import { memberById } from '../member/member.loaders.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import { organizationById } from '../organization/organization.loaders.ts';
import type { OrganizationRow } from '../organization/organization.rows.ts';
import { OrganizationType } from '../organization/organization.type.ts';
import type { PositionRole } from './position.entity.ts';
import {
  isHeadOfAgency,
  type PositionRow,
  positionsHeldBy,
  positionsIn,
  secretaryOf,
  termById,
} from './position.loaders.ts';
import { CommitteeTermType, PositionRoleEnum, PositionType } from './position.type.ts';

@Resolver(() => PositionType)
export class PositionResolver {
  @FieldResolver(() => MemberType, { description: 'Who holds it.' })
  member(@Root() { memberId }: PositionRow, @Ctx() context: Context) {
    return memberById(context).load(memberId);
  }

  @FieldResolver(() => OrganizationType, { description: 'Where it is held.' })
  organization(@Root() { organizationId }: PositionRow, @Ctx() context: Context) {
    return organizationById(context).load(organizationId);
  }

  @FieldResolver(() => CommitteeTermType, {
    nullable: true,
    description: 'The term it belongs to, where that is recorded.',
  })
  term(@Root() { termId }: PositionRow, @Ctx() context: Context) {
    return termId === null ? null : termById(context).load(termId);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the holder also heads the organization's agency (thủ trưởng cơ quan) on that date.",
  })
  headOfAgency(@Root() { id }: PositionRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return isHeadOfAgency(context, { asOf: asOf ?? context.today }).load(id);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationPositionsResolver {
  @FieldResolver(() => PositionType, { nullable: true, description: 'Bí thư; null while there is none.' })
  secretary(@Root() { id }: OrganizationRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return secretaryOf(context, { asOf: asOf ?? context.today }).load(id);
  }

  @FieldResolver(() => [PositionType], {
    description: "Positions held in the organization's own committee, the secretary's first.",
  })
  positions(
    @Root() { id }: OrganizationRow,
    @AsOf() asOf: Day | null,
    @Arg('roles', () => [PositionRoleEnum], { nullable: true, description: 'Only these roles.' })
    roles: PositionRole[] | null,
    @Ctx() context: Context,
  ) {
    return positionsIn(context, { asOf: asOf ?? context.today, roles }).load(id);
  }
}

@Resolver(() => MemberType)
export class MemberPositionsResolver {
  @FieldResolver(() => [PositionType], { description: 'Positions that the member holds on a day.' })
  positions(@Root() { id }: MemberRow, @AsOf() asOf: Day | null, @Ctx() context: Context) {
    return positionsHeldBy(context, { asOf: asOf ?? context.today }).load(id);
  }
}
