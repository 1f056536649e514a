import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import { inScopeNow } from '../../database/in-scope.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { byKey } from '../../graph/loader.ts';
import type { Day } from '../../shared/dates.ts';
import { lockMemberIds } from '../member/member.records.ts';
import { Organization } from '../organization/organization.entity.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import { decided, gradesOfYears } from './rating.loaders.ts';
import type { RatingSubject } from './rating-scheme.entity.ts';

/** The facts about a subject that decide whether it can be rated. */
export interface Subject {
  id: number;
  /** The first day of its existence or membership. */
  since: Day | null;
  /** The rated organization, or the member's cell, on the day that the rating considers. */
  placeId: number | null;
  /** The organization's kind on that day; undefined for members. */
  kind?: OrganizationKind | null;
  decided: boolean;
}

export const lastDayOfYear = (year: number): Day => `${year}-12-31`;

/** The day whose records a rating considers: the day of the decision, or the year's last where it came later. */
export const judgedDay = (year: number, decidedOn: Day): Day =>
  decidedOn < lastDayOfYear(year) ? decidedOn : lastDayOfYear(year);

/**
 * The members with these ids, as a year's ratings see them on a day; locked, so that none changes cells meanwhile. A
 * cell that the caller may not edit counts as none: nothing is recorded or exposed of it.
 */
export async function memberSubjects(
  em: EntityManager,
  ids: readonly number[],
  year: number,
  day: Day,
): Promise<Map<number, Subject>> {
  const db: ReadDatabase = em.getKysely();
  const known = await lockMemberIds(em, ids);
  const rows = await db
    .selectFrom('member')
    .leftJoin('cell_membership', (join) =>
      join
        .onRef('cell_membership.member_id', '=', 'member.id')
        .on(holdsOn('cell_membership', day))
        .on(inScopeNow('edit', 'cell_membership.organization_id')),
    )
    .leftJoin('member_rating', (join) =>
      join
        .onRef('member_rating.member_id', '=', 'member.id')
        .on('member_rating.year', '=', year)
        .on('member_rating.stage', '=', decided),
    )
    .select([
      'member.id',
      'member.admitted_on as since',
      'cell_membership.organization_id as placeId',
      sql<boolean>`member_rating.id is not null`.as('decided'),
    ])
    .where('member.id', '=', sql<number>`any (${known}::int[])`)
    .execute();
  return byKey(rows, 'id');
}

/** The organizations with these ids, as a year's ratings see them on a day. */
export async function organizationSubjects(
  em: EntityManager,
  ids: readonly number[],
  year: number,
  day: Day,
): Promise<Map<number, Subject>> {
  const db: ReadDatabase = em.getKysely();
  const organizations = await em.find(Organization, { id: { $in: [...ids] } });
  const known = organizations.map(({ id }) => id);
  const rows = await db
    .selectFrom('organization')
    .leftJoin('organization_state', (join) =>
      join
        .onRef('organization_state.organization_id', '=', 'organization.id')
        .on(holdsOn('organization_state', day)),
    )
    .leftJoin('organization_rating', (join) =>
      join
        .onRef('organization_rating.organization_id', '=', 'organization.id')
        .on('organization_rating.year', '=', year)
        .on('organization_rating.stage', '=', decided),
    )
    .select([
      'organization.id',
      'organization.established_on as since',
      'organization_state.organization_id as placeId',
      'organization_state.kind',
      sql<boolean>`organization_rating.id is not null`.as('decided'),
    ])
    .where('organization.id', '=', sql<number>`any (${known}::int[])`)
    .execute();
  return byKey(rows, 'id');
}

/** The allowed grades of a subject in a year, the best first; none where the year has no scheme. */
export async function gradesOf(em: EntityManager, subject: RatingSubject, year: number) {
  return (
    gradesOfYears(em.getKysely())
      .select(['rating_scheme_grade.grade', 'rating_scheme_grade.native_name as nativeName'])
      .where('rating_year_grade.subject', '=', subject)
      // The column is a smallint, and the year may exceed it.
      .where('rating_year_grade.year', '=', sql<number>`${year}::int`)
      .orderBy('rating_scheme_grade.rank')
      .execute()
  );
}
