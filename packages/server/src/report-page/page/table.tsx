import type { ReactNode } from 'react';
import { Linked, Note } from './figure.tsx';
import { useView } from './view.tsx';

/** A column of figures: each is a field of the schema. */
export interface Column<Row> {
  heading: string;
  of: string;
  /** The figure as it is written; undefined where there is none. */
  value(row: Row): string | number | null | undefined;
  /** The address of the rows behind the figure. */
  rows(row: Row): string;
}

interface TableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  /** The name of a row: its year or years. */
  name(row: Row): string;
}

/** A table of figures, one row for each year or span of years. It scrolls in its own box where it is wider than the screen. */
export function Table<Row>({ caption, columns, rows, name }: TableProps<Row>): ReactNode {
  const { say } = useView();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('Năm', 'Year')}</th>
            {columns.map(({ heading, of }) => (
              <th scope="col" key={heading}>
                {heading}
                <Note of={of} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={name(row)}>
              <th scope="row">{name(row)}</th>
              {columns.map(({ heading, value, rows }) => (
                <td key={heading}>
                  <Linked value={value(row)} rows={rows(row)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
