/** The width up to which the page shows one thing at a time, as in phone.css. */
const narrow = matchMedia('(max-width: 760px)');

/** Returns true on a phone, where one thing is shown at a time. */
export const isNarrow = (): boolean => narrow.matches;
