import { createContext } from 'react';

/** The function that shows the open query and its form, which a phone hides while it shows the result. */
export const ShowQuery = createContext<() => void>(() => undefined);
