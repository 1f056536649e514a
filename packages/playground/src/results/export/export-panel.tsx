import { useState } from 'react';
import { useLanguage } from '../../language.tsx';
import { Choice } from '../choice.tsx';
import { numberText } from '../rows/cell-text.ts';
import type { Row } from '../rows/row-lists.ts';
import type { Exported } from './export-list.ts';
import { ExportStatus } from './export-status.tsx';
import { useExport } from './use-export.ts';

/** Buttons that save a list as a file: all of it, or the rows as they are sorted and filtered in the table. */
export function ExportPanel({
  exported,
  shownRows,
  fetch,
}: {
  exported: Exported;
  shownRows: readonly Row[];
  fetch: typeof globalThis.fetch;
}) {
  const { text, language } = useLanguage();
  const [scope, setScope] = useState<'all' | 'shown'>('all');
  const { state, start, cancel } = useExport(exported, fetch);
  const rows = scope === 'shown' ? shownRows : undefined;
  const isRunning = state.kind === 'running';
  const count = numberText(shownRows.length, language);
  const scopes = [
    { value: 'all', name: text('cả danh sách, mọi trang', 'the whole list, all pages') },
    { value: 'shown', name: text(`bảng đang xem (${count} dòng)`, `the table as shown (${count} rows)`) },
  ] as const;

  return (
    <section className="export-panel" aria-label={text('Xuất tệp', 'Export')}>
      <Choice
        label={text('Xuất', 'Export')}
        value={scope}
        options={scopes}
        disabled={isRunning}
        onChange={setScope}
      />
      <button type="button" disabled={isRunning} onClick={() => start('csv', rows)}>
        CSV
      </button>
      <button type="button" disabled={isRunning} onClick={() => start('xlsx', rows)}>
        Excel (XLSX)
      </button>
      <ExportStatus state={state} cancel={cancel} />
    </section>
  );
}
