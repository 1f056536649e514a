import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Problems } from '../../shared/errors.ts';
import { readText } from '../../shared/input-checks.ts';
import { givenNameOf, normalizeText } from '../../shared/text.ts';
import type { AdmitMemberInput } from './admit-member.input.ts';

const longestName = 100;

/** Reads the admitted person as the record stores it; notes invalid values. */
export async function readPerson(em: EntityManager, problems: Problems, input: AdmitMemberInput) {
  const fileNumber = await readFileNumber(em, problems, input.fileNumber);
  const fullName = readText(problems, ['input', 'fullName'], input.fullName, longestName);
  const givenName =
    input.givenName == null
      ? givenNameOf(fullName)
      : readText(problems, ['input', 'givenName'], input.givenName, longestName);
  return { fileNumber, fullName, givenName };
}

/** Reads a file number in upper case; Ð (U+00D0) and Ɖ (U+0189) look like Đ and are replaced by it. */
async function readFileNumber(em: EntityManager, problems: Problems, text: string): Promise<string> {
  const path = ['input', 'fileNumber'];
  const value = normalizeText(text).toUpperCase().replace(/[ÐƉ]/g, 'Đ');
  if (!/^\d{6}[A-ZĐ]{1,3}$/.test(value)) {
    problems.add(path, 'INVALID_FORMAT', {
      value: text.slice(0, 20),
      expected: 'six digits and one to three letters, such as 012345AB',
      expectedVi: 'sáu chữ số và một đến ba chữ cái, ví dụ 012345AB',
    });
    return value;
  }
  const db: ReadDatabase = em.getKysely();
  const taken = await db
    .selectFrom('member')
    .select('id')
    .where('file_number', '=', value)
    .executeTakeFirst();
  if (taken) problems.add(path, 'CODE_TAKEN', { value });
  return value;
}
