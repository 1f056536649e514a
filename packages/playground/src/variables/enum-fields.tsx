import type { GraphQLEnumType, GraphQLEnumValue } from 'graphql';
import { labelIn } from '../description.ts';
import { type Language, useLanguage } from '../language.tsx';
import type { FieldProperties } from './field-properties.ts';

interface Properties extends FieldProperties {
  type: GraphQLEnumType;
}

/** Returns a value's label with the value itself, as results have it. */
function titleOf({ name, description }: GraphQLEnumValue, language: Language): string {
  const label = labelIn(language, description);
  return label ? `${label} (${name})` : name;
}

/** A box to choose one value of an enum. */
export function ChoiceField({ input, label, describedBy, value, setValue, type }: Properties) {
  const { language, text } = useLanguage();
  return (
    <label>
      {label}
      <select
        aria-describedby={describedBy}
        aria-required={input.isRequired}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => setValue(target.value || undefined)}
      >
        <option value="">{text('Không nêu', 'Not given')}</option>
        {type.getValues().map((choice) => (
          <option key={choice.name} value={choice.name}>
            {titleOf(choice, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A box to choose several values of an enum. */
export function ChoicesField({ label, describedBy, value, setValue, type }: Properties) {
  const { language } = useLanguage();
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset aria-describedby={describedBy}>
      <legend>{label}</legend>
      {type.getValues().map((choice) => {
        const { name } = choice;
        return (
          <label key={name}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={({ target }) => {
                const next = target.checked ? [...chosen, name] : chosen.filter((other) => other !== name);
                setValue(next.length === 0 ? undefined : next);
              }}
            />
            {titleOf(choice, language)}
          </label>
        );
      })}
    </fieldset>
  );
}
