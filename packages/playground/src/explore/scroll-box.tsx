import type { PropsWithChildren } from 'react';

/** A box that scrolls where its table or chart is wider than the screen. */
export const ScrollBox = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
  <section className="scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
