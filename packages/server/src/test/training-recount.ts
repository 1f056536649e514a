import type { EntityManager } from '../database/database.ts';

interface Span {
  valid_from: string;
  valid_to: string;
}

/** Days as text, which compares as they do; what has no end is after all of them. */
const day = (column: string) =>
  `case when isfinite(${column}) then ${column}::text else '9999-12-31' end as ${column}`;
const isOn = (date: string) => (span: Span) => span.valid_from <= date && span.valid_to > date;

/** A question about the training of a subtree: the organization, the years, and the roots of the caller's scope. */
export interface Asked {
  organization: number;
  fromYear: number;
  toYear: number;
  /** Undefined where the caller's scope is everything. */
  roots?: readonly number[];
}

/** Reads the raw rows, and gives what counts from them course by course and member by member, walking up the parents. */
export async function trainingRecount(em: EntityManager) {
  const read = <Row extends object>(sql: string) => em.execute<(Row & Span)[]>(sql);
  const between = `${day('valid_from')}, ${day('valid_to')}`;
  const states = Map.groupBy(
    await read<{ id: number; parent: number | null }>(
      `select organization_id as id, parent_id as parent, ${between} from organization_state`,
    ),
    ({ id }) => id,
  );
  const positions = Map.groupBy(
    await read<{ member: number }>(`select member_id as member, ${between} from position`),
    ({ member }) => member,
  );
  const courses = await em.execute<{ id: number; kind: string; organizer: number; began: string }[]>(
    'select id, kind, organizer_id as organizer, started_on::text as began from training_course',
  );
  const attended = Map.groupBy(
    await em.execute<{ course: number; member: number }[]>(`
      select course_id as course, member_id as member from training_participant
      join training_result on training_result.id = result_id where superseded_on is null`),
    ({ course }) => course,
  );

  const isUnder = (organization: number, ancestor: number, date: string): boolean => {
    const state = states.get(organization)?.find(isOn(date));
    if (!state) return false;
    return organization === ancestor || (state.parent !== null && isUnder(state.parent, ancestor, date));
  };
  const turns = [...new Set([...states.values()].flat().map(({ valid_from }) => valid_from))].toSorted();
  /** A course is seen where its organizer was under a root on its first day, or on any later one. */
  const isSeen = (organizer: number, began: string, roots: readonly number[]) =>
    [began, ...turns.filter((turn) => turn > began)].some((date) =>
      roots.some((root) => isUnder(organizer, root, date)),
    );

  return ({ organization, fromYear, toYear, roots }: Asked) => {
    const counted = courses.filter(
      ({ organizer, began }) =>
        began.slice(0, 4) >= String(fromYear) &&
        began.slice(0, 4) <= String(toYear) &&
        isUnder(organizer, organization, began) &&
        (roots === undefined || isSeen(organizer, began, roots)),
    );
    const trained = counted
      .filter(({ kind }) => kind === 'COMMITTEE_SKILLS')
      .flatMap(({ id, began }) =>
        (attended.get(id) ?? []).flatMap(({ member }) =>
          positions.get(member)?.some(isOn(began)) ? member : [],
        ),
      );
    const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
    return {
      courses: counted.length,
      committeeMembersTrained: new Set(trained).size,
      byYear: years.map((year) => ({
        year,
        count: counted.filter(({ began }) => began.startsWith(String(year))).length,
      })),
    };
  };
}
