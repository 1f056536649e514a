import type { EntityManager } from '../../database/database.ts';
import { decodeId } from '../../graph/node.ts';
import type { Problems } from '../../shared/errors.ts';
import { readText } from '../../shared/input-checks.ts';
import { Agency } from './agency.entity.ts';

/** How an input names an agency: by id, or by name, in which case it is recorded where it is new. */
export interface AgencyReference {
  agencyId?: string | null;
  agencyName?: string | null;
}

/** The agency that an input names, if any. */
export async function findOrCreateAgency(
  em: EntityManager,
  problems: Problems,
  { agencyId, agencyName }: AgencyReference,
) {
  if (agencyId != null && agencyName != null) {
    problems.add(['input', 'agencyName'], 'NOT_BOTH', { names: '"agencyId", "agencyName"' });
    return null;
  }
  if (agencyId != null) {
    const path = ['input', 'agencyId'];
    const agency = await em.findOne(Agency, decodeId(agencyId, 'Agency', path));
    if (agency === null) problems.add(path, 'NOT_FOUND', { type: 'Agency', id: agencyId });
    return agency;
  }
  if (agencyName == null) return null;
  const name = readText(problems, ['input', 'agencyName'], agencyName, 200);
  if (problems.found.length > 0) return null;
  // Names are not unique, so nothing else keeps two who name a new agency at once from recording it twice.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`agency ${name}`]);
  return (await em.findOne(Agency, { name }, { orderBy: { id: 'asc' } })) ?? em.create(Agency, { name });
}
