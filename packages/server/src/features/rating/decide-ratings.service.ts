import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import { Problems } from '../../shared/errors.ts';
import { checkOrder, checkPastDay } from '../../shared/input-checks.ts';
import { findOrCreateDocument, warnOfEarlyEffect } from '../document/document.service.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { DecideRatingsInput } from './decide-ratings.input.ts';
import { warnOfExcellentCap } from './excellent-cap.ts';
import { checkRatings } from './rating-checks.ts';
import { lastDayOfYear } from './rating-subjects.ts';

/** Records the decided ratings of a year, all of them or none. @throws Refusal */
export async function decideRatings(em: EntityManager, input: DecideRatingsInput) {
  const { year, decidedOn } = input;
  const problems = new Problems();
  const organizations = await checkRatings(em, problems, 'ORGANIZATION', input);
  const members = await checkRatings(em, problems, 'MEMBER', input);
  if (input.organizationRatings.length + input.memberRatings.length === 0) {
    problems.add(['input'], 'NOTHING_GIVEN', {
      names: '"organizationRatings", "memberRatings"',
      namesVi: 'xếp loại tổ chức đảng hoặc đảng viên',
    });
  }
  checkPastDay(problems, ['input', 'decidedOn'], decidedOn);
  const earliest = await ruleOn(em, 'rating.earliest-decision', lastDayOfYear(year));
  checkOrder(problems, ['input', 'decidedOn'], `${year}-${earliest}`, decidedOn);
  const document = await findOrCreateDocument(em, problems, input.document);
  problems.refuseIfAny();

  await em.flush();
  const decision = { year, decidedOn, documentId: document?.id ?? null };
  const organizationRatings = await insertRatings(
    em,
    'organization_rating',
    { organization_id: organizations.map(({ id }) => id), grade: organizations.map(({ grade }) => grade) },
    decision,
  );
  const memberRatings = await insertRatings(
    em,
    'member_rating',
    {
      member_id: members.map(({ id }) => id),
      organization_id: members.map(({ placeId }) => placeId),
      grade: members.map(({ grade }) => grade),
    },
    decision,
  );

  const warnings = new Problems();
  warnOfEarlyEffect(warnings, ['input', 'decidedOn'], decidedOn, document);
  const cellIds = members.map(({ placeId }) => placeId);
  await warnOfExcellentCap(em, warnings, year, cellIds);
  return { organizationRatings, memberRatings, warnings: warnings.found };
}

/** The types of the columns of a rating that differ within a decision. */
const columnTypes = { member_id: 'integer', organization_id: 'integer', grade: 'rating_grade' } as const;

/** Inserts rows from one list a column, and returns their ids: entities of 250 members take longer than all else. */
async function insertRatings(
  em: EntityManager,
  table: 'organization_rating' | 'member_rating',
  lists: Partial<Record<keyof typeof columnTypes, readonly unknown[]>>,
  { year, decidedOn, documentId }: { year: number; decidedOn: Day; documentId: number | null },
): Promise<{ id: number }[]> {
  const names = Object.keys(lists) as (keyof typeof columnTypes)[];
  const columns = sql.join(names.map((name) => sql.id(name)));
  const values = names.map((name) => sql`${lists[name]}::${sql.raw(columnTypes[name])}[]`);
  const insert = sql<{ id: number }>`
    insert into ${sql.table(table)} (${columns}, year, stage, rated_on, document_id)
    select ${columns}, ${year}::smallint, 'DECIDED', ${decidedOn}::date, ${documentId}::integer
    from unnest(${sql.join(values)}) with ordinality as listed (${columns}, place) order by place
    returning id`;
  return (await insert.execute(em.getKysely())).rows;
}
