import type { OrganizationEventType } from '../features/organization/organization-event.entity.ts';
import { type DayNumber, dayText } from './calendar.ts';
import type { Organization, Registry } from './model.ts';

const decisions: Record<OrganizationEventType, string> = {
  ESTABLISHED: 'thành lập',
  UPGRADED: 'nâng cấp chi bộ cơ sở thành đảng bộ cơ sở:',
  DOWNGRADED: 'chuyển đảng bộ cơ sở thành chi bộ cơ sở:',
  RENAMED: 'đổi tên thành',
  MOVED: 'chuyển cấp trên trực tiếp của',
  MERGED: 'hợp nhất',
  SPLIT: 'chia tách',
  DISSOLVED: 'giải thể',
};

/** Writes an event and the superior's decision. Where the day of establishment is not known, neither is its document. */
export function recordEvent(
  registry: Registry,
  organization: Organization,
  type: OrganizationEventType,
  day: DayNumber,
): void {
  const { name, sign } = organization.parent?.issuer ?? registry.superior;
  const known = type !== 'ESTABLISHED' || organization.precision === 'DAY';
  const document = known
    ? registry.rows.add(
        'document',
        `${registry.nextDocumentNumber()}-QĐ/${sign}`,
        'QĐ',
        name,
        dayText(day),
        `Về việc ${decisions[type]} ${organization.name} (dữ liệu tổng hợp, không có thật)`,
      )
    : undefined;
  registry.rows.add('organization_event', organization.id, type, dayText(day), document);
}
