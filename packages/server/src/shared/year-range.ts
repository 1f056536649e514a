/** The Party was founded in 1930. */
export const firstYear = 1930;

/** The schemes are laid down to 2100. */
export const lastYear = 2100;
