import { useText } from '../language.tsx';
import { DayInput } from './day-input.tsx';
import { useQueryDay } from './use-query-day.ts';
import { variableName } from './variable-names.ts';

/** A box for the day of the whole query, which is written into it as `@asOf`. */
export function DayField() {
  const text = useText();
  const { day, variable, takesDay, setDay } = useQueryDay();
  return (
    <div className="day-field">
      <DayInput
        label={text('Tại ngày', 'On the day')}
        day={day ?? ''}
        setDay={setDay}
        disabled={!takesDay || variable !== undefined}
        title={
          variable === undefined
            ? text('Bỏ trống là hôm nay', 'Left empty, it is today')
            : text(
                `Do ô “${variableName(variable, text)}” bên dưới quyết định`,
                `The box “${variableName(variable, text)}” below decides`,
              )
        }
      />
      {day !== undefined && variable === undefined && (
        <button type="button" onClick={() => setDay(undefined)}>
          {text('Hôm nay', 'Today')}
        </button>
      )}
    </div>
  );
}
