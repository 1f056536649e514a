/** How many rows a page has where neither `first` nor `last` says. */
export const defaultPageSize = 50;

/** The most that `first` and `last` may ask for. */
export const largestPage = 100;
