import { Agenda } from './agenda.ts';
import { dayNumber, dayText, firstDay, firstYear, lastDay, lastYear } from './calendar.ts';
import { establishBefore } from './first-day.ts';
import { planDissolution, planFounding } from './foundings.ts';
import { type GrassrootsPlan, planGrassroots } from './grassroots.ts';
import { planHeadshipChanges } from './headships.ts';
import { finishMembers } from './member-records.ts';
import type { Organization, Registry, Unit } from './model.ts';
import { planMovements } from './movements.ts';
import { establish, finishOrganizations } from './organizations.ts';
import type { CommitteePlan, UnitPlan } from './plan.ts';
import { arrangePosts, backdatePosts, fillPosts, finishPosts } from './posts.ts';
import { Random } from './random.ts';
import { rate } from './ratings.ts';
import { planRestructuring } from './restructuring.ts';
import type { Rows } from './rows.ts';
import { closeTerm, openTerm, scheduleCongresses } from './terms.ts';

const dissolutionYear = 2016;
const sizeOfDissolved = 11;
/** The largest committee has two departments, the next one. */
const departmentsBySize = [2, 1];

/** Begins a unit: a source of chance, a place for rows, nothing established yet. */
export function createRegistry(rows: Rows, plan: UnitPlan): Registry {
  let documents = 0;
  return {
    plan,
    rows,
    random: new Random(plan.seed),
    organizations: [],
    superior: plan.committee.superior,
    nextDocumentNumber: () => ++documents,
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
  return establish({ ...registry, superior }, { ...establishment, on, ...(parent && { parent }) });
}

/** Lets all years go by for one unit and writes its rows. */
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
  agenda.run(firstDay, lastDay);
  finishPosts(unit);
  for (const organization of unit.organizations) closeTerm(unit, organization);
  finishMembers(unit);
  finishOrganizations(unit);
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
    arrangePosts(unit, organization, firstDay);
    fillPosts(unit, organization, firstDay, 'ELECTED');
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
