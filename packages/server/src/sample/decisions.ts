import type { DayNumber } from './calendar.ts';
import type { Registry } from './registry.ts';
import { termBegin } from './terms.ts';
import type { OrganizationEventType } from './vocabulary.ts';
import type { Decision, Organization } from './world.ts';

/** The decisions by what each is about, with the issuer's term in which it is numbered. */
export type Decisions = Map<string, Decision & { series: string }>;

const matters: Record<OrganizationEventType, string> = {
  ESTABLISHED: 'thành lập',
  UPGRADED: 'nâng cấp chi bộ cơ sở thành đảng bộ cơ sở:',
  RENAMED: 'đổi tên thành',
  MOVED: 'chuyển cấp trên trực tiếp của',
  DISSOLVED: 'giải thể',
};

/** Reports an event with the superior's decision. Where the day of establishment is not known, neither is its decision. */
export function reportEvent(
  registry: Registry,
  organization: Organization,
  type: OrganizationEventType,
  day: DayNumber,
): void {
  const known = type !== 'ESTABLISHED' || organization.precision === 'DAY';
  const decision = known ? decideOn(registry, organization, type, day) : undefined;
  registry.report.organizationEvent?.({ organization, type, day, decision });
}

/** The superior's decision about an organization. A committee in between (đảng ủy bộ phận) decides on none. */
export function decideOn(
  registry: Registry,
  { name, parent }: Organization,
  type: OrganizationEventType,
  day: DayNumber,
): Decision {
  const superior = parent?.kind === 'DEPARTMENT_COMMITTEE' ? parent.parent : parent;
  return decide(registry, superior, day, `${matters[type]} ${name}`);
}

/** The decision on a matter on a day: one, however many members it is about. Without an issuer, that of the superior. */
export function decide(
  { ids, superior, decisions }: Registry,
  by: Organization | undefined,
  day: DayNumber,
  matter: string,
): Decision {
  const issuer = { ...(by?.issuer ?? superior) };
  const key = `${issuer.name} ${day} ${matter}`;
  const known = decisions.get(key);
  if (known) return known;
  const series = `${by?.id ?? issuer.name} ${termBegin(by, day)}`;
  const title = `Về việc ${matter} (dữ liệu tổng hợp, không có thật)`;
  const decision = { id: ++ids.decision, issuer, day, title, series };
  decisions.set(key, decision);
  return decision;
}

/** Numbers the decisions of each issuer and term in the order of their days, and reports them. */
export function finishDecisions({ decisions, random, report }: Registry): void {
  const lastNumbers = new Map<string, number>();
  for (const { series, ...decision } of [...decisions.values()].sort((left, right) => left.day - right.day)) {
    // Other decisions of the issuer have the numbers in between.
    const number = (lastNumbers.get(series) ?? 0) + random.between(1, 3);
    lastNumbers.set(series, number);
    report.decision?.({ ...decision, number: String(number).padStart(2, '0') });
  }
}
