import type { EntityManager } from '../database.ts';

/** The dimensions of each roll-up, besides the organization; of tables that roll-ups are counted from, all columns. */
const keys = {
  rating_rollup: 'year, subject, kind, grade',
  membership_rollup: "day, case when own then 'own' end",
  movement_rollup: "year, type, case when inward then 'in' else 'out' end",
  daily_movement_rollup: "day, type, case when inward then 'in' else 'out' end",
  organization_rollup: 'day, kind',
  secretary_rollup: "day, case when heads then 'heads agency' end",
  probation_rollup: 'day',
  upgrade_rollup: 'year',
  cell_span: 'from_year, to_year, months, quarters, ends_on',
  meeting_year:
    'year, regular, thematic, extraordinary, thematic_quarters, exempt, present, excused, unexcused',
  cell_rollup: "until_year, months, case when owes_thematic then 'thematic' end",
  // Sums beside the number of cells that may be wrong by themselves.
  meeting_rollup:
    "year, regular || ' of ' || months, met_thematic, thematic, extraordinary, exempt, present, excused, unexcused",
  attendance_rollup: 'year, basis, rate',
  training_course_rollup: 'year',
  committee_training: "'member ' || member_id, years",
  committee_training_rollup: "year, 'after ' || previous_year",
  member_stay: "'member ' || member_id, status, valid_from, valid_to",
};

/** A sum that is not what the records give. */
export interface RollupFault {
  rollup: string;
  /** The code of the organization whose subtree it is, or what it has instead of one. */
  organization: string;
  key: string;
  /** The number that is missing; negative where there are too many. */
  missing: number;
}

/**
 * Recounts all roll-ups from the records, in one statement each, so that concurrent mutations do not disturb it.
 * Returns the number of sums that differ, and some of them.
 */
export async function findRollupFaults(
  em: EntityManager,
  shown: number,
): Promise<{ count: number; faults: RollupFault[] }> {
  const found = { count: 0, faults: [] as RollupFault[] };
  await em.execute("set local work_mem = '256MB'");
  for (const [rollup, key] of Object.entries(keys)) {
    const rows = await em.execute<(RollupFault & { count: number })[]>(
      `select '${rollup}' as rollup, coalesce(organization.code, 'organization ' || ancestor_id) as organization,
        concat_ws(' ', ${key}) as key, missing, (count(*) over ())::int as count
       from ${rollup}_fault left join organization on organization.id = ancestor_id
       order by ancestor_id, 3 limit ?`,
      [shown],
    );
    found.count += rows[0]?.count ?? 0;
    found.faults.push(...rows.map(({ count, ...fault }) => fault));
  }
  return found;
}
