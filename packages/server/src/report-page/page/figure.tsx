import type { ReactNode } from 'react';
import { useView } from './view.tsx';

interface LinkedProps {
  /** Null where the caller may not see it; undefined where nothing is recorded. */
  value: string | number | null | undefined;
  /** The address of the rows behind it. */
  rows: string;
}

/** A number that leads to the rows behind it; where the caller may not see it, the page says so. */
export function Linked({ value, rows }: LinkedProps) {
  const { say, count } = useView();
  if (value === undefined) return '–';
  if (value === null) return <span className="hidden">{say('Không được xem', 'Not visible to you')}</span>;
  return (
    <a className="figure" href={rows} title={say('Mở số liệu gốc', 'Open the rows behind it')}>
      {typeof value === 'number' ? count(value) : value}
    </a>
  );
}

/** The mark that leads to the definition of a figure, a field of the schema. */
export function Note({ of: field }: { of: string }) {
  const { note, say } = useView();
  const number = note(field);
  return (
    <sup>
      <a href={`#note-${number}`} aria-label={say(`Chú giải ${number}`, `Note ${number}`)}>
        {number}
      </a>
    </sup>
  );
}

interface FigureProps extends LinkedProps {
  /** The field of the schema that it is, such as `PeriodReport.memberCount`. */
  of: string;
}

/** A figure in a sentence: the number, and the mark of its definition. */
export const Figure = ({ value, of, rows }: FigureProps): ReactNode => (
  <>
    <Linked value={value} rows={rows} />
    <Note of={of} />
  </>
);
