import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { checkAfter } from '../../shared/input-checks.ts';
import { lastChangeOf } from '../../shared/intervals.ts';
import type { Document } from '../document/document.entity.ts';
import type { Member } from '../member/member.entity.ts';
import { AgencyHead } from './position.entity.ts';

/** The headships of agencies that a member holds after a day. */
export const headshipsOf = (em: EntityManager, member: Member, date: Day): Promise<AgencyHead[]> =>
  em.find(AgencyHead, { member, validTo: { $gt: date } }, { orderBy: { id: 'asc' } });

/** Ends headships of agencies on a day, by a document; notes those that changed on a later day. */
export function endHeadships(
  problems: Problems,
  headships: readonly AgencyHead[],
  date: Day,
  document: Document | null,
): void {
  for (const headship of headships) {
    checkAfter(problems, ['input', 'effectiveOn'], date, lastChangeOf(headship));
    headship.validTo = date;
    headship.endDocument = document;
  }
}
