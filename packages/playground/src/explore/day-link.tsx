import type { Day } from '@dangbo/sdk';
import { Link } from '@tanstack/react-router';
import type { PropsWithChildren } from 'react';

/** A link to the same page on another day: without one, on the last day with records. */
export const DayLink = ({
  day,
  className,
  children,
}: PropsWithChildren<{ day?: Day; className?: string }>) => (
  <Link to="." search={{ asOf: day }} activeOptions={{ exact: true }} className={className}>
    {children}
  </Link>
);
