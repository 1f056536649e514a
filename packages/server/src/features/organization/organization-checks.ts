import type { EntityManager } from '../../database/database.ts';
import type { ReadDatabase } from '../../database/tables.ts';
import type { Day } from '../../shared/dates.ts';
import type { InputPath, Problems } from '../../shared/errors.ts';
import { checkAfter, checkHeldFrom } from '../../shared/input-checks.ts';
import { onDay } from '../../shared/intervals.ts';
import { codeText } from '../../shared/text.ts';
import { ruleOn } from '../regulation/rules.ts';
import { allowedKinds, kindDetails } from './organization-kind-names.ts';
import type { OrganizationKind, OrganizationState } from './organization-state.entity.ts';

/** The most characters of an organization's name. */
export const longestName = 200;

/** Codes have up to 40 letters and digits, separated by - _ . or / */
const codeForm = /^(?=.{1,40}$)[\p{L}\d]+([-_./][\p{L}\d]+)*$/u;

/** Reads the codes of new organizations in an input, each with its path, as they are stored; all must be free. */
export async function readCodes(
  em: EntityManager,
  problems: Problems,
  inputs: readonly { path: InputPath; text: string }[],
): Promise<string[]> {
  const codes = inputs.map(({ text }) => codeText(text));
  const wellFormed = codes.filter((code) => codeForm.test(code));
  const db: ReadDatabase = em.getKysely();
  const taken = wellFormed.length
    ? await db.selectFrom('organization').select('code').where('code', 'in', wellFormed).execute()
    : [];
  for (const [index, { path }] of inputs.entries()) {
    const value = codes[index] as string;
    if (!wellFormed.includes(value)) {
      problems.add(path, 'INVALID_FORMAT', {
        value: value.slice(0, 40),
        expected: 'up to 40 letters and digits, separated by - _ . or /',
        expectedVi: 'tối đa 40 chữ cái và chữ số, ngăn cách bằng - _ . hoặc /',
      });
    }
    if (codes.indexOf(value) < index) problems.add(path, 'DUPLICATE');
    if (taken.some(({ code }) => code === value)) problems.add(path, 'CODE_TAKEN', { value });
  }
  return codes;
}

/**
 * Notes an organization with these states that is not of fitting kinds from a day on: by `refuse` where it is of
 * another kind on that day.
 */
export function checkKind(
  problems: Problems,
  paths: { organization: InputPath; date: InputPath },
  states: readonly OrganizationState[],
  date: Day,
  fits: (kind: OrganizationKind) => boolean | undefined,
  refuse: (kind: OrganizationKind) => void,
): void {
  const fitting = states.filter(({ kind }) => fits(kind));
  checkHeldFrom(problems, paths.date, date, fitting, () => {
    const state = onDay(states, date);
    if (state === undefined) problems.add(paths.organization, 'NOT_STANDING', { date });
    else refuse(state.kind);
  });
}

/** Returns the state that a change on a day ends; notes an organization that does not exist then, or changed later. */
export function checkCurrentState(
  problems: Problems,
  states: readonly OrganizationState[],
  date: Day,
): OrganizationState | undefined {
  const paths = { organization: ['input', 'organizationId'], date: ['input', 'effectiveOn'] };
  checkKind(
    problems,
    paths,
    states,
    date,
    () => true,
    () => {},
  );
  const last = states.at(-1);
  if (last) checkAfter(problems, paths.date, date, last.validFrom);
  return last;
}

/** Notes where a kind of organization is not allowed, from a day on, under a parent with these states. */
export async function checkParent(
  em: EntityManager,
  problems: Problems,
  path: InputPath,
  { kind, states, effectiveOn }: { kind: OrganizationKind; states: OrganizationState[]; effectiveOn: Day },
): Promise<void> {
  const allowed = (await ruleOn(em, 'organization.parent-kinds', effectiveOn))[kind] ?? [];
  const paths = { organization: path, date: ['input', 'effectiveOn'] };
  const fits = (parent: OrganizationKind) => allowed.includes(parent);
  checkKind(problems, paths, states, effectiveOn, fits, (parent) => {
    const { kind: parentKind, kindVi: parentKindVi } = kindDetails(parent);
    const details = { ...kindDetails(kind), parentKind, parentKindVi, ...allowedKinds(allowed) };
    problems.add(path, 'PARENT_KIND_NOT_ALLOWED', details);
  });
}
