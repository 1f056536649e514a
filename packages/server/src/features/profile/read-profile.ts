import { sql } from 'kysely';
import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import { addMonths, type Day, hasYear, lastDayOf, partialDateColumns } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { getOrCreate, perObject } from '../../shared/get-or-create.ts';
import { readText } from '../../shared/input-checks.ts';
import { lookupText } from '../../shared/text.ts';
import { ruleOn } from '../regulation/rules.ts';
import { type NumberField, readNumber } from './numbers.ts';
import type { MemberProfileInput } from './profile.input.ts';

const longestName = 100;
const longestText = 200;

/**
 * Reads a profile as it is stored, by the table of each part: `open` is the member's own. Omitted values are
 * undefined; invalid ones are noted. The age is checked for the day on which the admission was decided.
 */
export async function readProfile(
  em: EntityManager,
  problems: Problems,
  input: MemberProfileInput,
  admissionDecidedOn: Day,
  at: InputPath = ['input', 'profile'],
) {
  const path = (field: keyof MemberProfileInput): InputPath => [...at, field];
  const text = (field: TextField, maximum = longestText) =>
    input[field] == null ? input[field] : readText(problems, path(field), input[field], maximum);
  const number = (field: NumberField) =>
    input[field] == null ? input[field] : readNumber(problems, path(field), field, input[field]);
  const listed = (field: ListedField) =>
    input[field] == null ? input[field] : readListed(em, problems, path(field), field, input[field]);

  const birthDate = readBirthDate(problems, path('birthDate'), input.birthDate);
  if (birthDate != null) await checkAge(em, problems, path('birthDate'), birthDate, admissionDecidedOn);
  const birth = birthDate == null ? undefined : partialDateColumns(birthDate);
  const unlessKnown = birthDate === null ? null : undefined;
  return {
    open: {
      birthYear: birth ? Number(birth.day.slice(0, 4)) : unlessKnown,
      sex: input.sex,
      birthName: text('birthName', longestName),
      occupation: text('occupation', longestName),
      generalEducation: number('generalEducation'),
      professionalQualification: text('professionalQualification'),
      politicalTheory: input.politicalTheory,
      foreignLanguages: text('foreignLanguages'),
    },
    personal: {
      birthOn: birth ? birth.day : unlessKnown,
      birthOnPrecision: birth ? birth.precision : unlessKnown,
      birthPlace: text('birthPlace'),
      homeTown: text('homeTown'),
      permanentAddress: text('permanentAddress'),
      temporaryAddress: text('temporaryAddress'),
      phone: number('phone'),
      partyCardNumber: number('partyCardNumber'),
    },
    sensitive: {
      ethnicity: await listed('ethnicity'),
      religion: await listed('religion'),
      identityNumber: number('identityNumber'),
    },
  };
}

export type StoredProfile = Awaited<ReturnType<typeof readProfile>>;

type ListedField = 'ethnicity' | 'religion';
type TextField = Exclude<keyof MemberProfileInput, NumberField | ListedField>;

/**
 * Notes a person who was too young or too old to be admitted on a day; where only the year or month of birth is
 * known, only if that is certain.
 */
async function checkAge(
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

/** Notes a birth date without its year, by which no age is known. */
function readBirthDate(
  problems: Problems,
  path: InputPath,
  text: string | null | undefined,
): string | null | undefined {
  if (text == null || hasYear(text)) return text;
  problems.add(path, 'INVALID_FORMAT', {
    expected: 'a date with its year',
    expectedVi: 'ngày sinh có ghi năm',
  });
  return undefined;
}

/** The query of each list, and the Vietnamese name of the list. */
const listDetails: Record<ListedField, { query: string; queryVi: string }> = {
  ethnicity: { query: 'ethnicities', queryVi: 'dân tộc' },
  religion: { query: 'religions', queryVi: 'tôn giáo' },
};

/** The names that a transaction has looked up, by their list and how they were written. */
const lookedUpIn = perObject((_: EntityManager) => new Map<string, Promise<{ name: string } | undefined>>());

/** Reads a name as the list of that name spells it, however the input is accented or capitalized. */
async function readListed(
  em: EntityManager,
  problems: Problems,
  path: InputPath,
  table: ListedField,
  text: string,
): Promise<string | null> {
  const db: ReadDatabase = em.getKysely();
  const written = lookupText(text);
  const row = await getOrCreate(lookedUpIn(em), `${table} ${written}`, () =>
    db
      .selectFrom(table)
      .select('name')
      .where(sql`fold(name)`, '=', sql`fold(${written}::text)`)
      .executeTakeFirst(),
  );
  if (row === undefined) problems.add(path, 'NOT_LISTED', listDetails[table]);
  return row?.name ?? null;
}
