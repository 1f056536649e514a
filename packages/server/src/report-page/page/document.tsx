import type { ReactNode } from 'react';
import type { View } from './view.tsx';

interface DocumentProps {
  view: View;
  title: string;
  children: ReactNode;
}

/** The HTML document around every page. */
export const Document = ({ view, title, children }: DocumentProps) => (
  <html lang={view.language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <link rel="stylesheet" href="/report/style.css" />
    </head>
    <body>{children}</body>
  </html>
);
