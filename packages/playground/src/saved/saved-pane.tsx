import { useState } from 'react';
import { useText } from '../language.tsx';
import { notKept } from './not-kept.ts';
import { RecentQueries } from './recent-queries.tsx';
import { readFile, writeFile } from './saved-file.ts';
import { SavedItem } from './saved-item.tsx';
import { type SavedQuery, withImported } from './saved-query.ts';
import { changeSavedQueries, useSavedQueries } from './saved-store.ts';
import { StoredData } from './stored-data.tsx';

/** The saved queries: opened, renamed, deleted, exported to a file and imported from one. */
export function SavedPane() {
  const text = useText();
  const saved = useSavedQueries();
  const [said, setSaid] = useState('');

  const change = (next: (list: readonly SavedQuery[]) => SavedQuery[], done = '') =>
    setSaid(changeSavedQueries(next) ? done : notKept(text));

  async function importFile(file: File | undefined) {
    if (!file) return;
    const read = await readFile(file, text);
    if (typeof read === 'string') return setSaid(read);
    change(
      (list) => read.reduce(withImported, [...list]),
      text(
        `Đã nhập ${read.length} truy vấn.`,
        read.length === 1 ? 'One query was imported.' : `${read.length} queries were imported.`,
      ),
    );
  }

  return (
    <section className="pane" aria-labelledby="saved-title">
      <h2 id="saved-title">{text('Truy vấn đã lưu', 'Saved queries')}</h2>
      <p>
        {text(
          'Lưu trong trình duyệt này. Để lưu truy vấn đang mở, bấm “Lưu…” phía trên truy vấn.',
          'They are kept in this browser. To save the open query, press “Save…” above it.',
        )}
      </p>
      <p className="pane-actions">
        <button type="button" disabled={saved.length === 0} onClick={() => download(writeFile(saved))}>
          {text('Xuất ra tệp', 'Export to a file')}
        </button>
        <label className="file-button">
          {text('Nhập từ tệp', 'Import from a file')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              importFile(target.files?.[0]);
              // The same file can be chosen again once it is mended.
              target.value = '';
            }}
          />
        </label>
      </p>
      <p role="status">{said}</p>
      {saved.length === 0 && <p>{text('Chưa có truy vấn nào.', 'There is none yet.')}</p>}
      <ul className="choices">
        {saved.map((query) => (
          <SavedItem key={query.name} query={query} saved={saved} change={change} />
        ))}
      </ul>
      <RecentQueries />
      <StoredData />
    </section>
  );
}

function download(content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = 'dangbo-queries.json';
  link.click();
  // The download has begun by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
