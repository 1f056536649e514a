/** The size of a page where neither `first` nor `last` is given. */
export const defaultPageSize = 50;

/** The largest value of `first` and `last`. */
export const largestPage = 100;
