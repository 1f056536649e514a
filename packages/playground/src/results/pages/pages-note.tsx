import { useLanguage } from '../../language.tsx';
import type { Exported } from '../export/export-list.ts';
import { ReadProgress } from '../export/read-progress.tsx';
import { numberText } from '../rows/cell-text.ts';
import type { Row } from '../rows/row-lists.ts';
import { partOfList } from './page-of-list.ts';
import { useAllPages } from './use-all-pages.ts';

/** Says where the table has one page of a longer list, in which alone it sorts, and reads the others on demand. */
export function PagesNote({
  exported,
  fetch,
  onRead,
}: {
  exported: Exported;
  fetch: typeof globalThis.fetch;
  onRead: (rows: readonly Row[]) => void;
}) {
  const { text, language } = useLanguage();
  const { state, read, cancel } = useAllPages(exported, fetch, onRead);
  const part = partOfList(exported.run, exported.operation, exported.result.list);
  if (!part) return null;

  const count = numberText(part.count, language);
  const total = numberText(part.total, language);
  const has =
    part.total === undefined
      ? text(
          `Bảng chỉ có ${count} dòng của một trang${part.isCertain ? ', còn trang khác' : ', có thể còn trang khác'}`,
          `The table has the ${count} rows of one page alone${part.isCertain ? ', and there are more' : '; there may be more'}`,
        )
      : text(`Bảng chỉ có ${count} trong ${total} dòng`, `The table has ${count} of ${total} rows alone`);
  return (
    <div className="pages-note">
      <p>
        {has}
        {text(
          ': thứ tự, lọc và tổng chỉ tính trên các dòng này.',
          ': it is sorted, filtered and summed within these.',
        )}
      </p>
      {state.kind === 'running' ? (
        <ReadProgress progress={state.progress} cancel={cancel} />
      ) : (
        <button type="button" onClick={read}>
          {text('Đọc mọi trang', 'Read all pages')}
        </button>
      )}
      {state.kind === 'failed' && <p role="alert">{state.reason[language]}</p>}
    </div>
  );
}
