import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { Problems } from '../../shared/errors.ts';
import { readName } from '../../shared/input-checks.ts';
import { Agency } from './agency.entity.ts';

/** A reference to an agency in an input: by id, or by name, which is recorded if it is new. */
export interface AgencyReference {
  agencyId?: string | null;
  agencyName?: string | null;
}

/** Finds or creates the agency that an input refers to, if any. */
export async function findOrCreateAgency(
  em: EntityManager,
  problems: Problems,
  { agencyId, agencyName }: AgencyReference,
) {
  if (agencyId != null && agencyName != null) {
    problems.add(['input', 'agencyName'], 'NOT_BOTH', {
      names: '"agencyId", "agencyName"',
      namesVi: 'cơ quan đã có trong danh sách hoặc tên cơ quan mới',
    });
    return null;
  }
  if (agencyId != null) {
    const path = ['input', 'agencyId'];
    const agency = await em.findOne(Agency, decodeId(agencyId, 'Agency', path));
    if (agency === null) problems.add(path, 'NOT_FOUND', { type: 'Agency', id: agencyId });
    return agency;
  }
  if (agencyName == null) return null;
  const name = readName(problems, ['input', 'agencyName'], agencyName, 200);
  if (problems.found.length > 0) return null;
  // Names are not unique, so only this lock prevents concurrent calls from recording a new agency twice.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('agency ' || document_key(?), 0))`, [name]);
  const [known] = await em.execute<{ id: number }[]>(
    // The one that is spelled alike comes first.
    'select id from agency where document_key(name) = document_key(?) order by name <> ?, id limit 1',
    [name, name],
  );
  return known ? em.findOneOrFail(Agency, known.id) : em.create(Agency, { name });
}
