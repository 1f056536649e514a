import { pick, useGraphiQL } from '@graphiql/react';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useLanguage } from '../language.tsx';
import { titleOfOperation } from '../library/examples.ts';
import { notKept } from './not-kept.ts';
import { withQuery } from './saved-query.ts';
import { changeSavedQueries, useSavedQueries } from './saved-store.ts';

/** A button that saves the open query and its variables by a name; each tab has its own. */
export function SaveQuery() {
  const { text, language } = useLanguage();
  const form = useId();
  const { queryEditor, variableEditor, tabs, activeTabIndex } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'tabs', 'activeTabIndex'),
  );
  const savedQueries = useSavedQueries();
  const name = tabs[activeTabIndex]?.title.replace('<untitled>', '') ?? '';
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  /** The name as the user has written it; undefined while it is that of the query. */
  const [written, setWritten] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name === '') return;
    const saved = { name, query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' };
    const isReplaced = savedQueries.some((query) => query.name === name);
    const isKept = changeSavedQueries((list) => withQuery(list, saved));
    const done = isReplaced
      ? text(`Đã thay truy vấn “${name}” lưu trước đây.`, `“${name}”, saved before, is replaced.`)
      : text(`Đã lưu “${name}”.`, `“${name}” is saved.`);
    setSaid(isKept ? done : notKept(text));
    setOpen(false);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={form}
        onClick={() => {
          setOpen(!isOpen);
          setWritten(undefined);
          setSaid('');
        }}
        onKeyDown={closeOnEscape}
      >
        {text('Lưu…', 'Save…')}
      </button>
      {isOpen && (
        <form id={form} className="save-form" onSubmit={save} onKeyDown={closeOnEscape}>
          <label>
            {text('Lưu với tên', 'Save as')}
            <input
              name="name"
              required
              maxLength={200}
              value={written ?? titleOfOperation(name, language)}
              onChange={({ target }) => setWritten(target.value)}
              // biome-ignore lint/a11y/noAutofocus: the user has just asked for it
              autoFocus
            />
          </label>
          <button type="submit">{text('Lưu', 'Save')}</button>
        </form>
      )}
      <span role="status">{said}</span>
    </>
  );
}
