import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { readPersonName } from '../../shared/input-checks.ts';
import { codeText, givenNameOf } from '../../shared/text.ts';
import type { NewMemberFields } from './new-member.input.ts';

const longestName = 100;

/** Reads a person who is recorded for the first time as the record stores them; notes invalid values. */
export function readPerson(problems: Problems, input: NewMemberFields, at: InputPath = ['input']) {
  const fileNumber = readFileNumber(problems, [...at, 'fileNumber'], input.fileNumber);
  const fullName = readPersonName(problems, [...at, 'fullName'], input.fullName, longestName);
  const givenName =
    input.givenName == null
      ? givenNameOf(fullName)
      : readPersonName(problems, [...at, 'givenName'], input.givenName, longestName);
  return { fileNumber, fullName, givenName };
}

/** Reads a file number as it is stored. */
function readFileNumber(problems: Problems, path: InputPath, text: string): string {
  const value = codeText(text);
  if (!/^\d{6}[A-ZĐ]{1,3}$/.test(value)) {
    problems.add(path, 'INVALID_FORMAT', {
      value: text.slice(0, 20),
      expected: 'six digits and one to three letters, such as 012345AB',
      expectedVi: 'sáu chữ số và một đến ba chữ cái, ví dụ 012345AB',
    });
  }
  return value;
}

/** Notes the file numbers, each at its place in the input, that a record has already or that are given twice. */
export async function checkFileNumbers(
  em: EntityManager,
  problems: Problems,
  given: readonly { at: InputPath; fileNumber: string }[],
): Promise<void> {
  if (given.length === 0) return;
  const numbers = given.map(({ fileNumber }) => fileNumber);
  const db: ReadDatabase = em.getKysely();
  const rows = await db
    .selectFrom('member')
    .select('file_number as fileNumber')
    .where('file_number', 'in', numbers)
    .execute();
  const taken = new Set(rows.map(({ fileNumber }) => fileNumber));
  for (const [index, { at, fileNumber: value }] of given.entries()) {
    const path = [...at, 'fileNumber'];
    if (numbers.indexOf(value) < index) problems.add(path, 'DUPLICATE');
    if (taken.has(value)) problems.add(path, 'CODE_TAKEN', { value });
  }
}
