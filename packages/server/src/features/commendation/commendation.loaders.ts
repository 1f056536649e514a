import { type Expression, type InferResult, sql } from 'kysely';
import type { Bound } from '../../database/bound.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { defineConnection } from '../../graph/connection.ts';
import { defineRelation } from '../../graph/relation.ts';
import type { CommendationForm, CommendationRecipientKind } from './commendation.entity.ts';

const commendations = (db: ReadDatabase) =>
  db
    .selectFrom('commendation')
    .select([
      'commendation.id',
      'commendation.form',
      'commendation.issuer_id as issuerId',
      'commendation.organization_id as organizationId',
      'commendation.member_id as memberId',
      'commendation.awarded_on as awardedOn',
      'commendation.awarded_on_precision as awardedOnPrecision',
      'commendation.awarded_year_stated as awardedYearStated',
      'commendation.honours_from as honoursFrom',
      'commendation.honours_to as honoursTo',
      'commendation.reason',
      'commendation.occasion',
      'commendation.document_id as documentId',
      'commendation.revoked_on as revokedOn',
      'commendation.revocation_reason as revocationReason',
    ]);

export type CommendationRow = InferResult<ReturnType<typeof commendations>>[number];

export const commendationById = defineRelation({
  rows: ({ db }, id: Expression<number>): Expression<CommendationRow> =>
    commendations(db).where('commendation.id', '=', id),
  isOne: true,
});

/** The commendations of members, oldest first, with those revoked if asked. */
export const commendationsOfMember = defineRelation({
  rows: (
    { db },
    member: Expression<number>,
    { includeRevoked }: Pick<Listed, 'includeRevoked'>,
  ): Expression<CommendationRow> => {
    const query = commendations(db)
      .where('commendation.member_id', '=', member)
      .orderBy('commendation.awarded_on')
      .orderBy('commendation.id');
    return includeRevoked ? query : query.where('commendation.revoked_on', 'is', null);
  },
});

interface Listed {
  fromYear: number;
  toYear: number;
  forms: readonly CommendationForm[] | undefined;
  includeDescendants: boolean;
  includeRevoked: boolean;
  issuedBySelf: boolean;
  withinYears: boolean;
  recipients: CommendationRecipientKind | undefined;
}

/**
 * The commendations of an organization, or of its whole subtree as it was on the day of each, whose honoured span
 * meets some years or lies within them; if asked, only those that its own committee awarded.
 */
export const commendationsIn = defineConnection({
  rows: (db, parent, { fromYear, toYear, forms, recipients, ...listed }: Listed) => {
    const { includeDescendants, includeRevoked, issuedBySelf, withinYears } = listed;
    // A span within some years ends by their end; one that meets them begins by their end.
    const [late, early] = withinYears ? ['honours_to', 'honours_from'] : ['honours_from', 'honours_to'];
    let query = commendations(db)
      .where(sql<boolean>`${sql.ref(`commendation.${late}`)} <= make_date(${toYear}::int, 12, 31)`)
      .where(sql<boolean>`${sql.ref(`commendation.${early}`)} >= make_date(${fromYear}::int, 1, 1)`);
    if (!includeRevoked) query = query.where('commendation.revoked_on', 'is', null);
    if (forms) query = query.where('commendation.form', 'in', forms);
    if (recipients) {
      query = query.where('commendation.member_id', recipients === 'ORGANIZATION' ? 'is' : 'is not', null);
    }
    // Recipients are under their issuer on the day, so the subtree below has them all, as far as it is in scope.
    if (issuedBySelf) query = query.where('commendation.issuer_id', '=', parent);
    if (!includeDescendants) return query.where('commendation.organization_id', '=', parent);
    return query
      .innerJoin('organization_closure', 'organization_closure.descendant_id', 'commendation.organization_id')
      .where('organization_closure.ancestor_id', '=', parent)
      .where(holdsOn('organization_closure', sql.ref('commendation.awarded_on')));
  },
  orders: { AWARDED_ON: sql<string>`commendation.awarded_on` },
  id: sql<number>`commendation.id`,
});

/** The awards of a committee for spans within some years, counted. */
export const commendationFiguresOf = defineRelation({
  rows: (
    _context,
    organization: Expression<number>,
    { fromYear, toYear }: { fromYear: Bound<number>; toYear: Bound<number> },
  ) =>
    sql<{ collectives: number; individuals: number }>`select collectives, individuals
      from commendation_figures(${organization}, ${fromYear}::int, ${toYear}::int)`,
  isOne: true,
});
