import { Agenda } from './agenda.ts';
import { dayNumber, dayText, firstDay, firstYear, lastDay, lastYear, yearOf } from './calendar.ts';
import { finishDecisions } from './decisions.ts';
import { establishBefore } from './first-day.ts';
import { planDissolution, planFounding } from './foundings.ts';
import { type GrassrootsPlan, planGrassroots } from './grassroots.ts';
import { planHeadshipChanges } from './headships.ts';
import { finishMembers } from './member-records.ts';
import { planMovements } from './movements.ts';
import { establish, finishOrganizations } from './organizations.ts';
import type { CommitteePlan, UnitPlan } from './plan-types.ts';
import { arrangePosts, backdatePosts, finishPosts } from './posts.ts';
import { Random } from './random.ts';
import { rate } from './ratings.ts';
import type { Ids, Registry, Unit } from './registry.ts';
import { planRestructuring } from './restructuring.ts';
import type { Hooks } from './sample.ts';
import { closeTerm, openTerm, scheduleCongresses } from './terms.ts';
import type { Organization } from './world.ts';

const dissolutionYear = 2016;
const sizeOfDissolved = 11;
/** The largest committee has two departments, the next one. */
const departmentsBySize = [2, 1];

/** Begins a unit: a source of chance, and nothing established yet. */
export function createRegistry(plan: UnitPlan, ids: Ids, report: Hooks): Registry {
  return {
    plan,
    ids,
    report,
    random: new Random(plan.seed),
    organizations: [],
    superior: plan.committee.superior,
    decisions: new Map(),
  };
}

/** Establishes a committee above the grassroots. */
export function establishCommittee(
  registry: Registry,
  plan: CommitteePlan,
  parent?: Organization,
): Organization {
  const { establishedOn, superior, ...establishment } = plan;
  const on = dayNumber(establishedOn);
  return establish({ ...registry, superior }, { ...establishment, on, parent });
}

/** Lets all years go by for one unit and reports them. */
export function simulate(registry: Registry, superior?: Organization): void {
  const { committee } = registry.plan;
  const root = establishCommittee(registry, committee, superior);
  const agenda = new Agenda();
  const unit: Unit = { ...registry, root, agenda, grassroots: [], people: [], probationers: [] };
  prepare(unit);
  for (let year = firstYear; year <= lastYear; year++) {
    agenda.at(dayNumber(`${year}-01-01`), () => planMovements(unit, year));
    agenda.at(dayNumber(`${year}-12-31`), () => rate(unit, year));
  }
  for (let day = firstDay; day <= lastDay; day++) {
    agenda.run(day);
    unit.report.day?.({ day, world: unit });
    if (yearOf(day + 1) > yearOf(day)) unit.report.year?.({ year: yearOf(day), world: unit });
  }
  finishPosts(unit);
  for (const organization of unit.organizations) closeTerm(unit, organization);
  finishMembers(unit);
  finishOrganizations(unit);
  finishDecisions(unit);
  unit.report.end?.({ world: unit });
}

/** Sets the first day and puts on the agenda what changes the tree. */
function prepare(unit: Unit): void {
  const { plan, random } = unit;
  const plans = planGrassroots(plan, random);
  const largest = [...plans].sort((left, right) => right.finalSize - left.finalSize);
  const upgraded: Organization[] = [];
  for (const each of plans) {
    if (each.isLater) {
      planFounding(unit, each, dayNumber(each.agency.since ?? dayText(firstDay)));
      continue;
    }
    const organization = establishBefore(unit, each, departmentsBySize[largest.indexOf(each)]);
    if (each.firstKind !== each.agency.kind) upgraded.push(organization);
  }
  const dissolved = establishBefore(unit, planDissolved(unit, plans.length + 1));
  dissolved.dissolvedIn = dissolutionYear;
  planDissolution(unit, dissolved, random.pick(unit.grassroots.slice(0, -1)), dissolutionYear);

  planHeadshipChanges(unit);
  for (const organization of unit.organizations) {
    openTerm(unit, organization, firstDay);
    arrangePosts(unit, organization, firstDay, 'ELECTED');
    backdatePosts(organization);
    scheduleCongresses(unit, organization);
  }
  planRestructuring(unit, upgraded);
}

function planDissolved({ plan }: Unit, number: number): GrassrootsPlan {
  return {
    code: `${plan.committee.code}-${String(number).padStart(2, '0')}`,
    agency: plan.dissolvedAgency,
    firstKind: plan.dissolvedAgency.kind,
    firstSize: sizeOfDissolved,
    finalSize: sizeOfDissolved,
    headship: 'SECRETARY',
    isLater: false,
  };
}
