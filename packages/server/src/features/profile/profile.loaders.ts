import { sql } from 'kysely';
import { anyOf, byKey, defineLoader } from '../../graph/loader.ts';
import { partialDate } from '../../shared/dates.ts';
import type { Permission } from '../../shared/permission.ts';
import type { ProfilePermission, ProtectedField } from './protected-fields.ts';

/** The part of a profile that every caller who may see the member may see. */
export const profileOf = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('member')
    .select([
      'id',
      'sex',
      'birth_name as birthName',
      'occupation',
      'general_education as generalEducation',
      'professional_qualification as professionalQualification',
      'political_theory as politicalTheory',
      'foreign_languages as foreignLanguages',
    ])
    .where('id', '=', anyOf(ids))
    .execute();
  return byKey(rows, 'id');
});

/**
 * Reports whether the caller has a permission over a member: in a subtree that contains the member's current or last
 * cell, as that cell is or was last placed.
 */
export const maySee = defineLoader(
  async ({ db, viewer }, ids: readonly number[], { permission }: { permission: Permission }) => {
    const scope = viewer.scopes[permission];
    if (scope === 'everywhere') return new Map(ids.map((id) => [id, true]));
    if (scope.length === 0) return new Map<number, boolean>();
    const place = sql<Place>`member_place(${ids}::int[])`.as<'place'>(sql`place`);
    const rows = await db
      .selectFrom(place)
      .innerJoin('organization_closure', (join) =>
        join
          .onRef('organization_closure.descendant_id', '=', 'place.organization_id')
          .onRef('organization_closure.valid_to', '=', 'place.stands_until'),
      )
      .where('organization_closure.ancestor_id', '=', anyOf(scope))
      .select('place.member_id as id')
      .execute();
    return new Map(rows.map(({ id }) => [id, true]));
  },
);

interface Place {
  member_id: number;
  organization_id: number;
  stands_until: string;
}

type Values = Partial<Record<ProtectedField, string | null>>;

/** The recorded values that a permission protects. Only `shownValue` reads them, and only for permitted members. */
export const recordedOf = defineLoader(
  async ({ db }, ids: readonly number[], { permission }: { permission: ProfilePermission }) => {
    if (permission === 'sensitive') {
      const rows = await db
        .selectFrom('member_sensitive')
        .select(['member_id as id', 'ethnicity', 'religion', 'identity_number as identityNumber'])
        .where('member_id', '=', anyOf(ids))
        .execute();
      return new Map<number, Values>(rows.map(({ id, ...values }) => [id, values]));
    }
    const rows = await db
      .selectFrom('member_personal')
      .select([
        'member_id as id',
        'birth_on as birthOn',
        'birth_on_precision as precision',
        'birth_place as birthPlace',
        'home_town as homeTown',
        'permanent_address as permanentAddress',
        'temporary_address as temporaryAddress',
        'phone',
        'party_card_number as partyCardNumber',
      ])
      .where('member_id', '=', anyOf(ids))
      .execute();
    return new Map<number, Values>(
      rows.map(({ id, birthOn, precision, ...values }) => [
        id,
        { birthDate: partialDate(birthOn, precision), ...values },
      ]),
    );
  },
);
