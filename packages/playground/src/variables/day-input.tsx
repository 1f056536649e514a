import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import { type ChooseText, useText } from '../language.tsx';
import { dayFromText, dayText, noSuchDay } from './day-text.ts';
import { selectOnFocus } from './select-on-focus.ts';

interface Properties extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string;
  /** The day as YYYY-MM-DD, or an empty text. */
  day: string;
  setDay?: (day: string | undefined) => void;
}

/**
 * A box for a day as people in Viet Nam write it, dd/mm/yyyy. A browser's own box has the order of the browser's
 * language instead, in which 3/4 is another day. A text that is no day changes nothing and stays until it is corrected;
 * the form around the box is not submitted with it.
 */
export function DayInput({ label, day, setDay, ...properties }: Properties) {
  const text = useText();
  const hint = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(dayText(day));
  // Of a text that is still being typed nothing is said but that the calendar has no such day.
  const [isLeft, setIsLeft] = useState(false);
  const fault = faultOf(typed, day, properties.required === true, text);
  const isShown = fault !== undefined && (isLeft || noSuchDay(typed) !== undefined);

  useEffect(() => {
    // A text that is no day yet is still being typed, and stays until the day changes elsewhere.
    setTyped((current) => (dayFromText(current) === (day || undefined) ? current : dayText(day)));
  }, [day]);
  useEffect(() => box.current?.setCustomValidity(fault ?? ''), [fault]);

  return (
    <>
      <label>
        {label}
        <input
          {...properties}
          {...selectOnFocus}
          ref={box}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={10}
          placeholder={text('nn/tt/nnnn', 'dd/mm/yyyy')}
          value={typed}
          aria-invalid={isShown}
          {...(isShown && { 'aria-describedby': [properties['aria-describedby'], hint].join(' ').trim() })}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsLeft(false);
            const next = dayFromText(target.value);
            if (next !== undefined) setDay?.(next);
            else if (target.value.trim() === '') setDay?.(undefined);
          }}
          onBlur={() => {
            setIsLeft(true);
            setTyped(dayText(dayFromText(typed) ?? typed));
          }}
          onInvalid={(event) => {
            // The sentence below the box says it, in the language of the page and to every reader.
            event.preventDefault();
            event.currentTarget.focus();
            setIsLeft(true);
          }}
        />
      </label>
      {isShown && (
        <small id={hint} role="alert" className="day-fault">
          {fault}
        </small>
      )}
    </>
  );
}

/** Says why a text is refused as a day, and which day holds instead; undefined where it is one. */
function faultOf(typed: string, day: string, isRequired: boolean, text: ChooseText): string | undefined {
  if (typed.trim() === '' ? !isRequired : dayFromText(typed) !== undefined) return undefined;
  const missing = noSuchDay(typed);
  const reason =
    missing === undefined
      ? text('Viết ngày như 31/12/2020.', 'Write a day such as 31/12/2020.')
      : text(`Ngày ${missing} không có trong lịch.`, `There is no ${missing} in the calendar.`);
  return day === ''
    ? reason
    : `${reason} ${text(`Vẫn là ngày ${dayText(day)}.`, `It is still ${dayText(day)}.`)}`;
}
