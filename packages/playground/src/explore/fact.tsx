import type { PropsWithChildren } from 'react';

/** A fact with its name, in a list of facts. */
export const Fact = ({ name, children }: PropsWithChildren<{ name: string }>) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
