import type { Day } from '@dangbo/sdk';
import { createContext, use } from 'react';

/** The day that the whole page describes, and the last one for which anything is recorded. */
export interface View {
  readonly day: Day;
  readonly lastDay: Day;
}

/** The view of the parts of the page below. */
export const ViewContext = createContext<View | undefined>(undefined);

/** The day of the page. */
export function useView(): View {
  const view = use(ViewContext);
  if (!view) throw new Error('A part that describes a day is outside the page that has one.');
  return view;
}
