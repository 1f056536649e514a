import { getNamedType } from 'graphql';
import { useEffect, useState } from 'react';
import { useText } from '../language.tsx';
import type { FieldProperties } from './field-properties.ts';

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** Returns a line as a number where it is one; the server says what is wrong with any other. */
const numberOf = (line: string) => (Number.isNaN(Number(line)) ? line : Number(line));

/** A box for several texts or numbers, one on each line. */
export function ListField({ input, label, describedBy, value, setValue }: FieldProperties) {
  const text = useText();
  const isNumber = /^(Int|Float)$/.test(getNamedType(input.type).name);
  const shown = Array.isArray(value) ? value.join('\n') : '';
  const [typed, setTyped] = useState(shown);

  useEffect(() => {
    // An empty line is the place of the next value, and stays while the user types.
    setTyped((current) => (linesOf(current).join('\n') === shown ? current : shown));
  }, [shown]);

  return (
    <label>
      {label} ({text('mỗi dòng một giá trị', 'one value on each line')})
      <textarea
        rows={2}
        aria-describedby={describedBy}
        aria-required={input.isRequired}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          const lines = linesOf(target.value);
          setValue(lines.length === 0 ? undefined : isNumber ? lines.map(numberOf) : lines);
        }}
      />
    </label>
  );
}
