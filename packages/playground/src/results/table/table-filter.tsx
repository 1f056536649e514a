import { useText } from '../../language.tsx';
import { Choice } from '../choice.tsx';
import type { Column } from '../rows/columns.ts';
import { wholeRow } from './use-result-table.ts';

/** A search in a table: over whole rows or in one column. */
export interface Filter {
  readonly id: string;
  readonly value: string;
}

/** Fields for a search in all columns of a table or in one. */
export function TableFilter({
  columns,
  filter,
  onChange,
}: {
  columns: readonly Column[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}) {
  const text = useText();
  const options = [
    { value: wholeRow, name: text('tất cả các cột', 'all columns') },
    ...columns.map(({ id, title }) => ({ value: id, name: title })),
  ];
  return (
    <div className="result-filter">
      <label>
        {text('Lọc', 'Filter')}
        <input
          type="search"
          value={filter.value}
          placeholder={text('không cần gõ dấu', 'accents may be left out')}
          onChange={({ target }) => onChange({ ...filter, value: target.value })}
        />
      </label>
      <Choice
        label={text('ở cột', 'in')}
        value={filter.id}
        options={options}
        onChange={(id) => onChange({ ...filter, id })}
      />
    </div>
  );
}
