import type { ReactTable, SortDirection } from '@tanstack/react-table';
import { ScrollBox } from '../scroll-box.tsx';
import type { MemberLine } from './members.query.ts';
import type { MembersFeatures } from './members-columns.tsx';

interface MembersTableProps {
  label: string;
  table: ReactTable<MembersFeatures, MemberLine>;
}

/** A page of members; a click on a heading with an arrow sorts all of them. */
export function MembersTable({ label, table }: MembersTableProps) {
  return (
    <ScrollBox label={label}>
      <table className="members">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const { column } = header;
                const sorted = column.getIsSorted();
                const direction = sorted && ({ asc: 'ascending', desc: 'descending' } as const)[sorted];
                return (
                  <th key={header.id} aria-sort={direction || undefined}>
                    {column.getCanSort() ? (
                      <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        <SortMark sorted={sorted} />
                      </button>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Arrows of which the one of the order is dark. */
const SortMark = ({ sorted }: { sorted: false | SortDirection }) => (
  <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true" className="sort-mark">
    <path d="M4 0l4 5H0z" className={sorted === 'asc' ? 'chosen' : ''} />
    <path d="M4 12l4-5H0z" className={sorted === 'desc' ? 'chosen' : ''} />
  </svg>
);
