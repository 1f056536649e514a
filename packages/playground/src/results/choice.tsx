/** A choice among some values, with its label in front. */
export function Choice<Value extends string | number>({
  label,
  value,
  options,
  disabled,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly name: string }[];
  disabled?: boolean;
  onChange: (value: Value) => void;
}) {
  function choose(text: string) {
    const chosen = options.find((option) => String(option.value) === text);
    if (chosen) onChange(chosen.value);
  }

  return (
    <label>
      {label}
      <select value={value} disabled={disabled} onChange={({ target }) => choose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
