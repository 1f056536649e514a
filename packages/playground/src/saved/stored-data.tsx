import { useState } from 'react';
import { forgetEverything } from '../faults/storage.ts';
import { useText } from '../language.tsx';

/** The way to remove what the page has stored in this browser. */
export function StoredData() {
  const text = useText();
  const [asks, setAsks] = useState(false);
  return (
    <section aria-labelledby="stored-title">
      <h3 id="stored-title">{text('Dữ liệu lưu trong trình duyệt', 'What this browser stores')}</h3>
      {asks ? (
        <p className="pane-actions">
          {text(
            'Các thẻ, truy vấn đã lưu và cài đặt sẽ bị xóa khỏi trình duyệt này.',
            'The tabs, saved queries and settings will be deleted from this browser.',
          )}{' '}
          <button type="button" onClick={forgetEverything}>
            {text('Xóa và tải lại trang', 'Delete and load the page again')}
          </button>
          <button type="button" onClick={() => setAsks(false)}>
            {text('Giữ lại', 'Keep them')}
          </button>
        </p>
      ) : (
        <p className="pane-actions">
          <button type="button" onClick={() => setAsks(true)}>
            {text('Xóa mọi thứ đã lưu…', 'Delete everything stored…')}
          </button>
        </p>
      )}
    </section>
  );
}
