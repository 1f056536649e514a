import { type PropsWithChildren, useEffect, useRef } from 'react';

/** The heading of a page, which is also the title of the window. */
export function PageTitle({ title, children }: PropsWithChildren<{ title: string }>) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} – dangbo`;
    // The link that led here may have gone with the page before: the keyboard goes on from the heading.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
      {children}
    </h1>
  );
}
