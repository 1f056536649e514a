import type { FocusEvent, MouseEvent } from 'react';

/**
 * Properties of a text box whose text is selected when it gets the focus, so that what is typed replaces it, also after
 * a click, which would put the cursor into it. At once: a selection that comes later takes the focus back from where
 * the user went on, and the first letters from what was typed.
 */
export const selectOnFocus = {
  onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => currentTarget.select(),
  onMouseDown: (event: MouseEvent<HTMLInputElement>) => {
    if (event.currentTarget === document.activeElement) return;
    event.preventDefault();
    event.currentTarget.focus();
  },
};
