import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { readText } from '../../shared/input-checks.ts';
import type { Organization } from '../organization/organization.entity.ts';
import type { CommitteeTermInput } from './appoint-to-position.input.ts';
import { CommitteeTerm } from './position.entity.ts';

const path = ['input', 'term'];

/** The term that an appointment on a day belongs to: the organization's recorded one, or a new one. */
export async function findOrCreateTerm(
  em: EntityManager,
  problems: Problems,
  organization: Organization,
  input: CommitteeTermInput | null | undefined,
  date: Day,
): Promise<CommitteeTerm | null> {
  if (input == null) return null;
  const { startsOn, endsOn } = input;
  const name = readText(problems, [...path, 'name'], input.name, 50);
  const isReversed = endsOn <= startsOn;
  if (isReversed) {
    problems.add([...path, 'endsOn'], 'DATES_OUT_OF_ORDER', { earlier: startsOn, later: endsOn });
  } else if (date < startsOn || date >= endsOn) problems.add(path, 'DATE_OUTSIDE_TERM', { date });
  const overlapping = await em.find(CommitteeTerm, {
    organization,
    validFrom: { $lt: endsOn },
    validTo: { $gt: startsOn },
  });
  const recorded = overlapping.find((term) => term.validFrom === startsOn && term.validTo === endsOn);
  if (recorded) return recorded;
  for (const term of isReversed ? [] : overlapping) problems.add(path, 'TERM_OVERLAPS', { name: term.name });
  return em.create(CommitteeTerm, { organization, name, validFrom: startsOn, validTo: endsOn });
}
