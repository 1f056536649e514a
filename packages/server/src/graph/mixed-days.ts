import type { Day } from '../shared/dates.ts';
import { errorMessage } from '../shared/errors.ts';
import { asOfArgument } from './as-of.ts';
import type { SelectedField } from './selected-fields.ts';

/**
 * Warns about fields that describe the operation's day by default although a field around them asks for another, or one
 * beside them where the operation states no day. For `children(asOf: "2012-12-31") { nodes { secretary { id } } }` it is `children.nodes.secretary`, which is that
 * of today.
 */
export function warnOfMixedDays(selected: readonly SelectedField[], day: Day, isStated: boolean): object[] {
  const found: string[] = [];
  const visit = (fields: readonly SelectedField[], isInsideAnother: boolean): void => {
    const asked = fields.filter(({ skipped }) => !skipped);
    const isAnother = (field: SelectedField) => (ownDay(field) ?? day) !== day;
    const isMixed = isInsideAnother || (!isStated && asked.some(isAnother));
    for (const field of asked) {
      const own = ownDay(field);
      if (isMixed && own === undefined && takesDay(field) && !isCompared(field, asked))
        found.push(field.path.join('.'));
      visit(field.fields, own === undefined ? isInsideAnother : own !== day);
    }
  };
  visit(selected, false);
  return warning('DAYS_MIXED', found, day);
}

/**
 * Warns about fields whose span of years or days ends after the day of `@asOf`: they count what happened after it too.
 * For a query `@asOf(date: "2018-12-31")` with `memberMovements(fromYear: 2015, toYear: 2020) { admitted }` it is
 * `memberMovements`.
 */
export const warnOfLaterSpans = (selected: readonly SelectedField[], day: Day): object[] =>
  warning('SPAN_AFTER_DAY', laterSpans(selected, day), day);

const laterSpans = (selected: readonly SelectedField[], day: Day): string[] =>
  selected.flatMap(({ skipped, arguments: { toDate, toYear }, path, fields }) => {
    if (skipped) return [];
    const end = toDate ?? (toYear == null ? '' : `${toYear}-12-31`);
    return [...(String(end) > day ? [path.join('.')] : []), ...laterSpans(fields, day)];
  });

/** A warning about some fields and a day, for the extensions of a response; none where there are no fields. */
function warning(code: 'DAYS_MIXED' | 'SPAN_AFTER_DAY', paths: readonly string[], day: Day): object[] {
  const fields = [...new Set(paths)];
  if (fields.length === 0) return [];
  return [{ code, messages: errorMessage(code, { date: day, fields: fields.join(', ') }), fields }];
}

/** True where the same field is beside it with a day: a comparison with the default day is meant. */
const isCompared = ({ field }: SelectedField, beside: readonly SelectedField[]): boolean =>
  beside.some((other) => other.field === field && ownDay(other) !== undefined);

const ownDay = ({ arguments: values }: SelectedField) =>
  (values[asOfArgument] ?? undefined) as Day | undefined;

const takesDay = ({ field }: SelectedField): boolean => field.args.some(({ name }) => name === asOfArgument);
