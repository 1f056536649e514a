import type { EntityManager } from '../../database/database.ts';
import { addMonths, type Day, lastDayOf, partialDateColumns } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { ruleOn } from '../regulation/rules.ts';

/**
 * Notes a person who was too young or too old to be admitted on a day; where only the year or month of birth is
 * known, only if that is certain.
 */
export async function checkAge(
  em: EntityManager,
  problems: Problems,
  path: InputPath,
  birthDate: string,
  date: Day,
): Promise<void> {
  const { minimum, maximum } = await ruleOn(em, 'member.admission-age', date);
  const { day: earliest } = partialDateColumns(birthDate);
  const oldEnough = addMonths(earliest, minimum * 12) <= date;
  const youngEnough = date <= addMonths(lastDayOf(birthDate), maximum * 12);
  if (!oldEnough || !youngEnough) problems.add(path, 'AGE_NOT_ALLOWED', { date, minimum, maximum });
}
