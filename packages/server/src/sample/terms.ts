import { type DayNumber, dayNumber, dayText, firstDay, lastDay, lastYear, yearOf } from './calendar.ts';
import { arrangePosts, holdElections } from './posts.ts';
import type { Unit } from './registry.ts';
import type { OrganizationKind } from './vocabulary.ts';
import type { Organization } from './world.ts';

/** The first day of a season of congresses: the lower levels hold theirs first. */
const seasons: Record<OrganizationKind, string> = {
  SUBORDINATE_CELL: '02-01',
  DEPARTMENT_COMMITTEE: '03-15',
  GRASSROOTS_CELL: '04-20',
  GRASSROOTS_COMMITTEE: '04-20',
  BLOC_COMMITTEE: '07-10',
  PROVINCIAL_COMMITTEE: '10-01',
};
const congressYears = [1976, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025];
/** The share of the last year's congresses that are put off: their committees are past their term. */
const shareOverdue = 0.012;
/** Subordinate cells meet twice in five years. */
const halfTerms = [2007, 2012, 2017, 2022].map((year) => `${year}-08-01`);

type Congresses = Pick<Organization, 'kind' | 'congressDelay'>;

function congressDays({ kind, congressDelay }: Congresses): DayNumber[] {
  const regular = congressYears.map((year) => `${year}-${seasons[kind]}`);
  const days = kind === 'SUBORDINATE_CELL' ? [...regular, ...halfTerms].sort() : regular;
  return days.map((day) => dayNumber(day) + congressDelay);
}

/** The day on which a committee's term began, of which a day is part; where none is given, that of a province's. */
export function termBegin(
  organization: Congresses = { kind: 'PROVINCIAL_COMMITTEE', congressDelay: 0 },
  day: DayNumber,
): DayNumber | undefined {
  return congressDays(organization).findLast((congress) => congress <= day);
}

/** Opens the term that a day falls in, as far as the organization existed in it. Ends are as planned, also where they lie ahead. */
export function openTerm({ ids }: Unit, organization: Organization, day: DayNumber): void {
  const days = congressDays(organization);
  const next = days.findIndex((congress) => congress > day);
  const [began = day, until = lastDay] = [days[next - 1], days[next]];
  organization.term = {
    id: ++ids.term,
    name: `${yearOf(began)}–${yearOf(until)}`,
    since: Math.max(began, organization.establishedOn),
    until,
  };
}

/** Reports the term that ends, at the latest on `day`, unless that is the day on which it began. */
export function closeTerm(
  { report }: Unit,
  organization: Organization,
  day = Number.POSITIVE_INFINITY,
): void {
  if (!organization.term) return;
  const { term } = organization;
  organization.term = undefined;
  if (term.since === day) return;
  report.term?.({ organization, term, until: dayText(Math.min(term.until, day)) });
}

/** Puts every congress to come on the agenda: a term ends, another begins, the committee is elected. */
export function scheduleCongresses(unit: Unit, organization: Organization): void {
  for (const congress of congressDays(organization)) {
    if (congress < firstDay || congress <= organization.establishedOn || congress > lastDay) continue;
    const isOverdue =
      yearOf(congress) === lastYear && organization !== unit.root && unit.random.chance(shareOverdue);
    if (isOverdue) continue;
    unit.agenda.at(congress, (day) => {
      if (organization.dissolvedOn !== undefined) return;
      closeTerm(unit, organization, day);
      openTerm(unit, organization, day);
      holdElections(unit, organization, day);
      arrangePosts(unit, organization, day, 'ELECTED');
    });
  }
}

/** Gives an organization that is established on a day its first committee, by appointment. */
export function appointCommittee(unit: Unit, organization: Organization, day: DayNumber): void {
  openTerm(unit, organization, day);
  arrangePosts(unit, organization, day, 'APPOINTED');
  scheduleCongresses(unit, organization);
}
