import type { Day } from '../shared/dates.ts';
import { errorMessage } from '../shared/errors.ts';
import { asOfArgument } from './as-of.ts';
import type { SelectedField } from './selected-fields.ts';

/**
 * The fields that describe the operation's day by default although a field beside or around them asks for another.
 * For `children(asOf: "2012-12-31") { nodes { secretary { id } } }` it is `children.nodes.secretary`, which is that of
 * today.
 */
export function fieldsOfMixedDays(selected: readonly SelectedField[], day: Day): string[] {
  const found: string[] = [];
  const visit = (fields: readonly SelectedField[], isInsideAnother: boolean): void => {
    const asked = fields.filter(({ skipped }) => !skipped);
    const isAnother = (field: SelectedField) => (ownDay(field) ?? day) !== day;
    const isMixed = isInsideAnother || asked.some(isAnother);
    for (const field of asked) {
      const own = ownDay(field);
      if (isMixed && own === undefined && takesDay(field) && !isCompared(field, asked))
        found.push(field.path.join('.'));
      visit(field.fields, own === undefined ? isInsideAnother : own !== day);
    }
  };
  visit(selected, false);
  return [...new Set(found)];
}

/**
 * The fields whose span of years or days ends after a day: they count what happened after it too. For a query
 * `@asOf(date: "2018-12-31")` with `memberMovements(fromYear: 2015, toYear: 2020) { admitted }` it is `memberMovements`.
 */
export function fieldsOfLaterSpans(selected: readonly SelectedField[], day: Day): string[] {
  const found = selected
    .filter(({ skipped }) => !skipped)
    .flatMap((field) => {
      const { arguments: values, path, fields } = field;
      const end = values.toDate ?? (values.toYear == null ? undefined : `${values.toYear}-12-31`);
      return [
        ...(end != null && String(end) > day ? [path.join('.')] : []),
        ...fieldsOfLaterSpans(fields, day),
      ];
    });
  return [...new Set(found)];
}

/** A warning about some fields and a day, for the extensions of a response. */
const warning =
  (code: 'DAYS_MIXED' | 'SPAN_AFTER_DAY') =>
  (fields: readonly string[], day: Day): object[] =>
    fields.length === 0
      ? []
      : [{ code, messages: errorMessage(code, { date: day, fields: fields.join(', ') }), fields }];

/** Warns about fields that describe the operation's day by default. */
export const mixedDays = warning('DAYS_MIXED');

/** Warns about fields whose span ends after the day of `@asOf`. */
export const laterSpans = warning('SPAN_AFTER_DAY');

/** True where the same field is beside it with a day: a comparison with the default day is meant. */
const isCompared = ({ field }: SelectedField, beside: readonly SelectedField[]): boolean =>
  beside.some((other) => other.field === field && ownDay(other) !== undefined);

const ownDay = ({ arguments: values }: SelectedField) =>
  (values[asOfArgument] ?? undefined) as Day | undefined;

const takesDay = ({ field }: SelectedField): boolean => field.args.some(({ name }) => name === asOfArgument);
