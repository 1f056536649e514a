import { sql } from 'kysely';
import { addMonths, type Day } from '../shared/dates.ts';
import type { TestServer } from './harness.ts';
import { rawRows } from './recount.ts';

/** A reminder as it is compared: its day, the code of its organization, its kind, and whom or what it is of. */
export type Reminder = [day: Day, code: string, kind: string, of: string];

interface Interval {
  valid_from: Day;
  valid_to: Day;
}
interface State extends Interval {
  organization_id: number;
  parent_id: number | null;
  kind: string;
}
interface Membership extends Interval {
  organization_id: number;
  member_id: number;
}
interface Status extends Interval {
  member_id: number;
  status: string;
}
interface Member {
  id: number;
  file_number: string;
  admission_decided_on: Day;
  recognition_decided_on: Day | null;
}
interface Term extends Interval {
  organization_id: number;
  name: string;
}
interface Meeting {
  organization_id: number;
  held_on: Day;
}

const holds = (day: Day) => (row: Interval) =>
  row.valid_from <= day && (row.valid_to === 'infinity' || row.valid_to > day);

const plus = (day: Day, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Counts working days one by one. */
export function workingDay(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = plus(found, 1);
    if (![0, 6].includes(new Date(found).getUTCDay())) left -= 1;
  }
  return found;
}

const badges = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

/** Reads the raw rows of a database once; the function that it returns counts the reminders of an organization again. */
export async function remindersRecount(server: Pick<TestServer, 'database'>) {
  const raw = rawRows(server);
  const codes = new Map(
    (await raw<{ id: number; code: string }>(sql`select id, code from organization`)).map(({ id, code }) => [
      id,
      code,
    ]),
  );
  const states = await raw<State>(
    sql`select organization_id, parent_id, kind, valid_from, valid_to from organization_state`,
  );
  const memberships = Map.groupBy(
    await raw<Membership>(sql`select organization_id, member_id, valid_from, valid_to from cell_membership`),
    ({ organization_id }) => organization_id,
  );
  const statuses = Map.groupBy(
    await raw<Status>(
      sql`select member_id, status, valid_from, valid_to from member_status order by valid_from`,
    ),
    ({ member_id }) => member_id,
  );
  const members = new Map(
    (
      await raw<Member>(sql`select id, file_number, admission_decided_on, recognition_decided_on from member`)
    ).map((row) => [row.id, row]),
  );
  const terms = await raw<Term>(sql`select organization_id, name, valid_from, valid_to from committee_term`);
  const meetings = Map.groupBy(
    await raw<Meeting>(
      sql`select organization_id, held_on from meeting where kind = 'REGULAR' and not cancelled`,
    ),
    ({ organization_id }) => organization_id,
  );

  /** The ids of an organization and, where asked for, of all below it on a day. */
  function within(code: string, day: Day, includeDescendants: boolean): Set<number> {
    const now = states.filter(holds(day));
    const found = new Set(
      now.filter((row) => codes.get(row.organization_id) === code).map((row) => row.organization_id),
    );
    for (let before = -1; includeDescendants && before < found.size; ) {
      before = found.size;
      for (const row of now)
        if (row.parent_id !== null && found.has(row.parent_id)) found.add(row.organization_id);
    }
    return found;
  }

  function ofMembers(places: Set<number>, day: Day, from: Day | undefined, until: Day): Reminder[] {
    const found: Reminder[] = [];
    const present = [...places].flatMap((id) => memberships.get(id) ?? []).filter(holds(day));
    for (const { organization_id, member_id } of present) {
      const member = members.get(member_id) as Member;
      const own = statuses.get(member_id) ?? [];
      const add = (on: Day, kind: string, more = '') =>
        found.push([on, codes.get(organization_id) as string, kind, member.file_number + more]);
      const probation = own.find(({ status }) => status === 'PROBATIONARY');
      const isDecided =
        own.find(holds(day))?.status === 'OFFICIAL' && !((member.recognition_decided_on ?? '') > day);
      if (probation && !isDecided) {
        const end = addMonths(probation.valid_from, 12);
        add(end, 'PROBATION_ENDS');
        add(workingDay(end, 30), 'RECOGNITION_DUE');
      }
      if (own.find(holds(day))?.status !== 'OFFICIAL') continue;
      for (const years of badges) {
        const due = addMonths(member.admission_decided_on, years * 12);
        if (due >= (from ?? day) && due <= until) add(due, 'BADGE_DUE', ` ${years}`);
      }
    }
    return found;
  }

  function ofTerms(places: Set<number>, day: Day): Reminder[] {
    const latest = new Map<number, Term>();
    for (const term of terms) {
      const known = latest.get(term.organization_id);
      if (
        places.has(term.organization_id) &&
        term.valid_from <= day &&
        (known?.valid_from ?? '') < term.valid_from
      )
        latest.set(term.organization_id, term);
    }
    return Array.from(latest, ([id, { valid_to, name }]) => [
      valid_to,
      codes.get(id) as string,
      'TERM_ENDS',
      name,
    ]);
  }

  function ofMeetings(places: Set<number>, day: Day): Reminder[] {
    const found: Reminder[] = [];
    for (const id of places) {
      const lives = states.filter(
        ({ organization_id, kind }) => organization_id === id && kind.endsWith('_CELL'),
      );
      for (let back = 1; back <= 12; back++) {
        const first = addMonths(`${day.slice(0, 7)}-01`, -back);
        const last = plus(addMonths(first, 1), -1);
        const days = Array.from({ length: Number(last.slice(8)) }, (_, index) => plus(first, index));
        if (!days.every((each) => lives.some(holds(each)))) continue;
        if (!memberships.get(id)?.some((row) => days.some((each) => holds(each)(row)))) continue;
        if (meetings.get(id)?.some(({ held_on }) => held_on.slice(0, 7) === first.slice(0, 7))) continue;
        found.push([last, codes.get(id) as string, 'MEETING_OWED', '']);
      }
    }
    return found;
  }

  return (
    code: string,
    {
      asOf,
      until,
      from,
      includeDescendants = true,
    }: { asOf: Day; until: Day; from?: Day; includeDescendants?: boolean },
  ): Reminder[] => {
    const places = within(code, asOf, includeDescendants);
    return [...ofMembers(places, asOf, from, until), ...ofTerms(places, asOf), ...ofMeetings(places, asOf)]
      .filter(([on]) => on <= until && on >= (from ?? ''))
      .toSorted();
  };
}
