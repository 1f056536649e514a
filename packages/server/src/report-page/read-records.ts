import type { FastifyInstance, FastifyRequest } from 'fastify';
import { firstYear } from '../shared/year-range.ts';
import { askAbout } from './ask.ts';
import { readPageFile } from './files.ts';
import { type FiguresByYear, ratedYears, recordedYears } from './recorded-years.ts';

const recordsQuery = readPageFile('records.graphql');
const lastDaysQuery = readPageFile('last-days.graphql');

/** The years back from today in which records are looked for. */
const yearsBack = 20;

/** The last year for which anything is recorded, and its last day as far as the reader may see it. */
export interface LastRecord {
  year: number;
  day: string | null;
}

interface LastDays {
  meetings: { nodes: { heldOn: string }[] };
  memberEvents: { nodes: { effectiveOn: string }[] };
}

/** Finds until when the records of an organization reach; undefined where there are none, or none to be seen. */
export async function readLastRecord(
  app: FastifyInstance,
  request: FastifyRequest,
  code: string,
  today: string,
): Promise<LastRecord | undefined> {
  const thisYear = Number(today.slice(0, 4));
  const years = { fromYear: Math.max(firstYear, thisYear - yearsBack), toYear: thisYear };
  const records = await askAbout<FiguresByYear>(app, request, recordsQuery, { code, ...years });
  if (records.organization === null) return undefined;
  const year = Math.max(...recordedYears(records.organization));
  if (!Number.isFinite(year)) return undefined;
  // A reader of figures alone may not see days of meetings and members, and does with the year.
  const lastDays = await askAbout<LastDays>(app, request, lastDaysQuery, { code, today });
  const lastRated = Math.max(...ratedYears(records.organization));
  const { meetings, memberEvents } = lastDays.organization ?? {};
  const days = [
    ...(meetings?.nodes.map(({ heldOn }) => heldOn) ?? []),
    ...(memberEvents?.nodes.map(({ effectiveOn }) => effectiveOn) ?? []),
    ...(lastRated === year ? [`${year}-12-31`] : []),
  ].filter((day) => day.startsWith(`${year}-`));
  const last = days.sort().at(-1) ?? null;
  return { year, day: last !== null && last > today ? today : last };
}
