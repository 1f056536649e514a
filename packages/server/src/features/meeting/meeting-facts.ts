import type { EntityManager } from '../../database/database.ts';
import { holdsOn } from '../../database/search.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { decodeId } from '../../graph/node.ts';
import type { Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { checkPastDay, readText } from '../../shared/input-checks.ts';
import { onDay } from '../../shared/intervals.ts';
import { Member } from '../member/member.entity.ts';
import type { Organization } from '../organization/organization.entity.ts';
import { statesOf } from '../organization/organization.records.ts';
import { kindDetails } from '../organization/organization-kind-names.ts';
import { cellKinds } from '../organization/organization-state.entity.ts';
import type { Meeting } from './meeting.entity.ts';
import type { MeetingAbsenceInput, MeetingFactsInput } from './meeting.input.ts';
import { MeetingAbsence } from './meeting-absence.entity.ts';

const countNames = ['present', 'excused', 'unexcused'] as const;
const longestTopic = 500;

/** Someone due who was absent. */
interface Absence {
  memberId: number;
  excused: boolean;
}

/** The counts of a meeting, and those absent where they are given by name. */
interface Attendance extends Record<(typeof countNames)[number], number> {
  absences: readonly Absence[];
}

const noCounts = { present: 0, excused: 0, unexcused: 0 };
const nobody: Attendance = { ...noCounts, absences: [] };

/** Reads and checks the facts of a meeting of a cell, which is locked; problems with the cell are noted at a path. */
export async function readFacts(
  em: EntityManager,
  problems: Problems,
  cell: Organization,
  cellPath: InputPath,
  input: MeetingFactsInput,
) {
  const { kind, heldOn, exempt } = input;
  const isPast = checkPastDay(problems, ['input', 'heldOn'], heldOn);
  const topic =
    input.topic == null ? null : readText(problems, ['input', 'topic'], input.topic, longestTopic);
  const canAddUp = checkCounts(problems, input);
  // Nothing of a day that is refused is compared with the cell of that day.
  if (!isPast) return { facts: { kind, heldOn, topic, exempt, ...noCounts }, absences: [] };
  const state = onDay(await statesOf(em, cell), heldOn);
  if (!state) problems.add(cellPath, 'NOT_STANDING', { date: heldOn });
  else if (!cellKinds.includes(state.kind))
    problems.add(cellPath, 'NO_CELL_MEETINGS', { ...kindDetails(state.kind), date: heldOn });
  const isCell = state !== undefined && cellKinds.includes(state.kind);
  const { absences, ...counts } = isCell ? await readAttendance(em, problems, cell, input, canAddUp) : nobody;
  return { facts: { kind, heldOn, topic, exempt, ...counts }, absences };
}

/** Notes counts below 0, and counts and names given both or neither; returns false where it noted any. */
function checkCounts(problems: Problems, { exempt, counts, absences }: MeetingFactsInput): boolean {
  const before = problems.found.length;
  const names = { names: '"counts", "absences"', namesVi: 'số liệu dự họp hoặc danh sách vắng mặt' };
  if (counts != null && absences != null) problems.add(['input'], 'NOT_BOTH', names);
  if (counts == null && absences == null) problems.add(['input'], 'NOTHING_GIVEN', names);
  if (exempt < 0) problems.add(['input', 'exempt'], 'COUNT_NEGATIVE', { value: exempt });
  for (const name of countNames) {
    const value = counts?.[name] ?? 0;
    if (value < 0) problems.add(['input', 'counts', name], 'COUNT_NEGATIVE', { value });
  }
  return problems.found.length === before;
}

/**
 * Reads the counts, or finds them from the names; with those exempt they are the members of the cell on that day. Their
 * sum is compared where no count is refused already.
 */
async function readAttendance(
  em: EntityManager,
  problems: Problems,
  cell: Organization,
  { heldOn: date, exempt, counts, absences }: MeetingFactsInput,
  canAddUp: boolean,
): Promise<Attendance> {
  const memberIds = await membersOn(em, cell, date);
  const members = memberIds.length;
  if (members === 0) problems.add(['input', 'heldOn'], 'CELL_WITHOUT_MEMBERS', { date });
  else if (counts != null) {
    const sum = exempt + counts.present + counts.excused + counts.unexcused;
    if (canAddUp && sum !== members)
      problems.add(['input', 'counts'], 'COUNTS_DO_NOT_ADD_UP', { date, members, sum });
    return { ...counts, absences: [] };
  } else if (absences != null) {
    const absent = await readAbsences(em, problems, memberIds, date, absences);
    const due = members - exempt;
    if (canAddUp && due < 0)
      problems.add(['input', 'exempt'], 'COUNTS_DO_NOT_ADD_UP', { date, members, sum: exempt });
    else if (canAddUp && absences.length > due)
      problems.add(['input', 'absences'], 'MORE_ABSENT_THAN_DUE', { date, due, absent: absences.length });
    const excused = absent.filter((absence) => absence.excused).length;
    return {
      present: due - absent.length,
      excused,
      unexcused: absent.length - excused,
      absences: absent,
    };
  }
  return nobody;
}

/** The ids of the members of a cell on a day. */
async function membersOn(em: EntityManager, { id }: Organization, day: Day): Promise<number[]> {
  const db: ReadDatabase = em.getKysely();
  const rows = await db
    .selectFrom('cell_membership')
    .select('member_id as memberId')
    .where('organization_id', '=', id)
    .where(holdsOn('cell_membership', day))
    .execute();
  return rows.map(({ memberId }) => memberId);
}

/**
 * Reads the names of those absent, who belonged to the cell on that day, wherever they are now. Anybody else beyond
 * the caller's scope is reported as not found.
 */
async function readAbsences(
  em: EntityManager,
  problems: Problems,
  memberIds: readonly number[],
  date: Day,
  absences: readonly MeetingAbsenceInput[],
): Promise<Absence[]> {
  const pathOf = (index: number): InputPath => ['input', 'absences', index, 'memberId'];
  const ids = absences.map(({ memberId }, index) => decodeId(memberId, 'Member', pathOf(index)));
  const strangers = ids.filter((id) => !memberIds.includes(id));
  const known = strangers.length === 0 ? [] : await em.find(Member, { id: { $in: strangers } });
  return absences.flatMap(({ memberId: text, excused }, index) => {
    const memberId = ids[index] as number;
    if (ids.indexOf(memberId) < index) problems.add(pathOf(index), 'DUPLICATE');
    else if (memberIds.includes(memberId)) return [{ memberId, excused }];
    else if (known.some(({ id }) => id === memberId))
      problems.add(pathOf(index), 'NOT_IN_CELL_THEN', { date });
    else problems.add(pathOf(index), 'NOT_FOUND', { type: 'Member', id: text });
    return [];
  });
}

/** Reports whether the names of those absent are what a meeting has in its present version. */
export async function areAbsent(
  em: EntityManager,
  meeting: Meeting,
  absences: readonly Absence[],
): Promise<boolean> {
  const recorded = await em.find(MeetingAbsence, { meeting, untilVersion: null });
  const excused = new Map(recorded.map((absence) => [absence.member.id, absence.excused]));
  return (
    excused.size === absences.length &&
    absences.every((absence) => excused.get(absence.memberId) === absence.excused)
  );
}

/** Records those absent from a meeting in its present version. */
export function createAbsences(em: EntityManager, meeting: Meeting, absences: readonly Absence[]): void {
  const { organization, version } = meeting;
  for (const { memberId, excused } of absences) {
    const member = em.getReference(Member, memberId);
    em.create(MeetingAbsence, { meeting, organization, member, excused, sinceVersion: version });
  }
}
