import { type FormEvent, useState } from 'react';
import { useText } from '../language.tsx';
import { useOpenQuery } from '../link/use-open-query.ts';
import { type SavedQuery, withQuery } from './saved-query.ts';

interface Properties {
  query: SavedQuery;
  saved: readonly SavedQuery[];
  change: (next: (list: readonly SavedQuery[]) => SavedQuery[], done?: string) => void;
}

/** A saved query with the actions on it. */
export function SavedItem({ query, saved, change }: Properties) {
  const text = useText();
  const openQuery = useOpenQuery();
  const [asks, setAsks] = useState<'name' | 'deletion'>();
  const [fault, setFault] = useState('');
  const { name } = query;
  const without = (list: readonly SavedQuery[]) => list.filter((other) => other.name !== name);

  function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = String(new FormData(event.currentTarget).get('name')).trim();
    if (next === '') return;
    if (next !== name && saved.some((other) => other.name === next)) {
      return setFault(text('Đã có truy vấn mang tên này.', 'There is a query of this name already.'));
    }
    change(
      (list) => withQuery(without(list), { ...query, name: next }),
      text(`Đã đổi tên thành “${next}”.`, `It is now called “${next}”.`),
    );
  }

  return (
    <li className="saved-item">
      <button type="button" onClick={() => openQuery(query)}>
        {name}
      </button>
      <span className="pane-actions">
        <button
          type="button"
          aria-label={text(`Đổi tên “${name}”`, `Rename “${name}”`)}
          onClick={() => setAsks('name')}
        >
          {text('Đổi tên', 'Rename')}
        </button>
        <button
          type="button"
          aria-label={text(`Xóa “${name}”`, `Delete “${name}”`)}
          onClick={() => setAsks('deletion')}
        >
          {text('Xóa', 'Delete')}
        </button>
      </span>
      {asks === 'name' && (
        <form className="pane-actions" onSubmit={rename}>
          <label>
            {text('Tên mới', 'New name')}
            <input name="name" required maxLength={200} defaultValue={name} />
          </label>
          <button type="submit">{text('Đổi', 'Rename')}</button>
          <span role="alert">{fault}</span>
        </form>
      )}
      {asks === 'deletion' && (
        <p className="pane-actions">
          {text('Xóa hẳn truy vấn này?', 'Delete this query for good?')}{' '}
          <button
            type="button"
            onClick={() => change(without, text(`Đã xóa “${name}”.`, `“${name}” is deleted.`))}
          >
            {text('Xóa hẳn', 'Delete for good')}
          </button>
          <button type="button" onClick={() => setAsks(undefined)}>
            {text('Giữ lại', 'Keep it')}
          </button>
        </p>
      )}
    </li>
  );
}
