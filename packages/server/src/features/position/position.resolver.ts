import { Arg, Ctx, FieldResolver } from 'type-graphql';
import { bind } from '../../database/bound.ts';
import { AsOf } from '../../graph/as-of.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { type Asked, fieldsOf } from '../../graph/field-plan.ts';
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

const position = fieldsOf<PositionRow>();
const organization = fieldsOf<OrganizationRow>();
const member = fieldsOf<MemberRow>();

@DeclaredFields(() => PositionType)
export class PositionResolver {
  @FieldResolver(() => MemberType, { description: 'Who holds it.' })
  member() {
    return position.one(memberById, 'memberId');
  }

  @FieldResolver(() => OrganizationType, { description: 'Where it is held.' })
  organization() {
    return position.one(organizationById, 'organizationId');
  }

  @FieldResolver(() => CommitteeTermType, {
    nullable: true,
    description: 'The term it belongs to, where that is recorded.',
  })
  term() {
    return position.one(termById, 'termId');
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the holder also heads the organization's agency (thủ trưởng cơ quan) on that date.",
  })
  headOfAgency(@AsOf() asOf: Day | undefined, @Ctx() { today }: Asked) {
    return position.value(isHeadOfAgency, 'id', 'isHead', { asOf: bind(asOf ?? today) });
  }
}

@DeclaredFields(() => OrganizationType)
export class OrganizationPositionsResolver {
  @FieldResolver(() => PositionType, { nullable: true, description: 'Bí thư; null while there is none.' })
  secretary(@AsOf() asOf: Day | undefined, @Ctx() { today }: Asked) {
    return organization.one(secretaryOf, 'id', { asOf: bind(asOf ?? today) });
  }

  @FieldResolver(() => [PositionType], {
    description: "Positions held in the organization's own committee, the secretary's first.",
  })
  positions(
    @AsOf() asOf: Day | undefined,
    @Arg('roles', () => [PositionRoleEnum], { nullable: true, description: 'Only these roles.' })
    roles: PositionRole[] | undefined,
    @Ctx() { today }: Asked,
  ) {
    return organization.many(positionsIn, 'id', { asOf: bind(asOf ?? today), roles });
  }
}

@DeclaredFields(() => MemberType)
export class MemberPositionsResolver {
  @FieldResolver(() => [PositionType], { description: 'Positions that the member holds on a day.' })
  positions(@AsOf() asOf: Day | undefined, @Ctx() { today }: Asked) {
    return member.many(positionsHeldBy, 'id', { asOf: bind(asOf ?? today) });
  }
}
