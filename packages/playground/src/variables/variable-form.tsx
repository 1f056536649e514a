import { useGraphiQLActions } from '@graphiql/react';
import { useText } from '../language.tsx';
import { useVariableInputs } from './use-variable-inputs.ts';
import { useVariables } from './use-variables.ts';
import { VariableField } from './variable-field.tsx';

/** A form for the variables of the open query, made from the operation and the schema. */
export function VariableForm({ onRun }: { onRun: () => void }) {
  const text = useText();
  const { run } = useGraphiQLActions();
  const { values, setValue } = useVariables();
  const inputs = useVariableInputs();

  if (inputs.length === 0) return null;
  return (
    <form
      className="variable-form"
      aria-label={text('Các biến của truy vấn', 'Variables of the query')}
      onSubmit={(event) => {
        event.preventDefault();
        run();
        onRun();
      }}
    >
      {values ? (
        inputs.map((input) => (
          <VariableField
            key={input.name}
            input={input}
            value={values[input.name]}
            setValue={(value) => setValue(input.name, value)}
          />
        ))
      ) : (
        <p role="alert">
          {text(
            'Phần “Biến (JSON)” bên dưới chưa đúng cú pháp JSON; hãy sửa ở đó, rồi các ô sẽ hiện lại ở đây.',
            'The text under “Variables (JSON)” below is not valid JSON; mend it there, and the boxes come back here.',
          )}
        </p>
      )}
      {/* Enter in a box runs the query, as the button above does. */}
      <button type="submit" hidden />
    </form>
  );
}
