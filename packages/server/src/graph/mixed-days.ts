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

/** The warning about fields that describe the operation's day by default, for the extensions of a response. */
export const mixedDays = (fields: readonly string[], day: Day) => ({
  code: 'DAYS_MIXED' as const,
  messages: errorMessage('DAYS_MIXED', { date: day, fields: fields.join(', ') }),
  fields,
});

/** True where the same field is beside it with a day: a comparison with the default day is meant. */
const isCompared = ({ field }: SelectedField, beside: readonly SelectedField[]): boolean =>
  beside.some((other) => other.field === field && ownDay(other) !== undefined);

const ownDay = ({ arguments: values }: SelectedField) =>
  (values[asOfArgument] ?? undefined) as Day | undefined;

const takesDay = ({ field }: SelectedField): boolean => field.args.some(({ name }) => name === asOfArgument);
