import type { DayNumber } from './calendar.ts';
import type { Registry } from './registry.ts';
import type { OrganizationEventType } from './vocabulary.ts';
import type { Decision, Organization } from './world.ts';

const decisions: Record<OrganizationEventType, string> = {
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
  const decision = known ? decide(registry, organization, type, day) : undefined;
  registry.report.organizationEvent?.({ organization, type, day, decision });
}

function decide(
  { ids, nextDecisionNumber, superior, report }: Registry,
  { parent, name }: Organization,
  type: OrganizationEventType,
  day: DayNumber,
): Decision {
  const decision = {
    id: ++ids.decision,
    number: nextDecisionNumber(),
    issuer: parent?.issuer ?? superior,
    day,
    title: `Về việc ${decisions[type]} ${name} (dữ liệu tổng hợp, không có thật)`,
  };
  report.decision?.(decision);
  return decision;
}
