/** The Party was founded in 1930. */
export const firstYear = 1930;

/** The rating schemes are defined up to 2100. */
export const lastYear = 2100;
