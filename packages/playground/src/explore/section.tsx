import type { UseQueryResult } from '@tanstack/react-query';
import type { PropsWithChildren, ReactNode } from 'react';
import { useText } from '../language.tsx';
import { Failure } from './failure.tsx';

/** A part of a page with a heading, to which its table of contents leads. */
export function Section({ id, title, children }: PropsWithChildren<{ id: string; title: string }>) {
  return (
    <section id={id} className="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** Says that something is being read. */
export function Loading() {
  const text = useText();
  return (
    <p className="loading" role="status">
      {text('Đang đọc dữ liệu…', 'Reading…')}
    </p>
  );
}

/** Says that nothing is recorded. */
export const Nothing = ({ children }: PropsWithChildren) => <p className="secondary">{children}</p>;

/** Shows what a query has read: that it is on its way, why it failed, or its data. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined && !query.isError) return children(query.data);
  return query.isError ? <Failure error={query.error} retry={query.refetch} /> : <Loading />;
}
