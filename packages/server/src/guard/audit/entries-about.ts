import { parseId } from '../../graph/node.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { EntriesWhere } from './audit.rows.ts';

/**
 * The condition that entries concern a record, by its global id.
 * @throws RequestError `INVALID_ID` where it is neither a member's nor an organization's
 */
export function entriesAbout(
  record: string | null | undefined,
  argument: readonly (string | number)[],
): Pick<EntriesWhere, 'memberId' | 'organizationId'> {
  if (record == null) return {};
  const { type, id } = parseId(record) ?? {};
  if (type === 'Member') return { memberId: id };
  if (type === 'Organization') return { organizationId: id };
  throw new RequestError('INVALID_ID', { value: record, type: 'Member, Organization' }, argument);
}
