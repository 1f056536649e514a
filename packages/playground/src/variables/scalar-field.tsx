import { getNamedType } from 'graphql';
import { useText } from '../language.tsx';
import { DayInput } from './day-input.tsx';
import type { FieldProperties } from './field-properties.ts';

/** A box for a text, a number, a year, a day or yes and no. */
export function ScalarField({ input, label, describedBy, value, setValue }: FieldProperties) {
  const text = useText();
  const { name: type } = getNamedType(input.type);
  const shared = { 'aria-describedby': describedBy, 'aria-required': input.isRequired };

  if (type === 'Boolean') {
    return (
      <label>
        {label}
        <select
          {...shared}
          value={value === undefined || value === null ? '' : String(value)}
          onChange={({ target }) => setValue(target.value === '' ? undefined : target.value === 'true')}
        >
          <option value="">{text('Không nêu', 'Not given')}</option>
          <option value="true">{text('Có', 'Yes')}</option>
          <option value="false">{text('Không', 'No')}</option>
        </select>
      </label>
    );
  }
  if (type === 'Date') {
    return (
      <DayInput {...shared} label={label} day={typeof value === 'string' ? value : ''} setDay={setValue} />
    );
  }
  const isNumber = type === 'Int' || type === 'Float';
  const isYear = /year$/i.test(input.name);
  return (
    <label>
      {label}
      <input
        {...shared}
        type={isNumber ? 'number' : 'text'}
        {...(isNumber && { step: type === 'Int' ? 1 : 'any' })}
        {...(isNumber && isYear && { min: 1930, max: 2100 })}
        value={typeof value === 'string' || typeof value === 'number' ? value : ''}
        onChange={({ target }) => {
          if (target.value === '') setValue(undefined);
          else setValue(isNumber ? target.valueAsNumber : target.value);
        }}
      />
    </label>
  );
}
