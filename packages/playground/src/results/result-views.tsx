import type { GraphQLSchema } from 'graphql';
import { useCallback, useLayoutEffect, useState } from 'react';
import { useText } from '../language.tsx';
import { ChartView } from './chart/chart-view.tsx';
import { Choice } from './choice.tsx';
import { CopyMenu } from './copy/copy-menu.tsx';
import { ExportPanel } from './export/export-panel.tsx';
import { PagesNote } from './pages/pages-note.tsx';
import { pathTitle } from './rows/column-title.ts';
import type { ResultTable } from './rows/result-table.ts';
import type { Row } from './rows/row-lists.ts';
import { useWording } from './rows/use-wording.ts';
import type { Run } from './run/run.ts';
import { TableView } from './table/table-view.tsx';
import { type ReadList, useResult } from './use-result.ts';
import type { View } from './use-view.ts';

/** The views of a run's result beside its JSON, with the choice of the list that they show. */
export function ResultViews({
  run,
  schema,
  view,
  onNoChart,
  fetch,
}: {
  run: Run;
  schema: GraphQLSchema;
  view: View;
  /** Called where a chart is wanted, and no list of the result has a series. */
  onNoChart: () => void;
  fetch: typeof globalThis.fetch;
}) {
  const text = useText();
  const wording = useWording();
  const [chosen, setChosen] = useState<string>();
  const [isJoined, setJoined] = useState(true);
  const [isExporting, setExporting] = useState(false);
  const [shown, setShown] = useState<{ table: ResultTable; rows: readonly Row[] }>();
  const noteShown = useCallback((table: ResultTable, rows: readonly Row[]) => setShown({ table, rows }), []);
  const [read, setRead] = useState<ReadList>();
  const result = useResult(run, schema, { view, chosen, isJoined, wording, read });
  const lacksChart = view === 'chart' && (!result || result.lacksChart);
  // Before the page is drawn, so that no empty chart flashes by.
  useLayoutEffect(() => {
    if (lacksChart) onNoChart();
  }, [lacksChart, onNoChart]);

  if (!result) {
    return <p>{text('Kết quả không có dữ liệu để lập bảng.', 'The result has no data for a table.')}</p>;
  }

  const { operation, lists, table, isWhole } = result;
  const { id, depth } = table.list;
  const listNames = lists.map(({ id }) => ({
    value: id,
    name: pathTitle(id, wording) || text('Các giá trị đơn', 'Single values'),
  }));
  const exported = { run, operation, schema, result: table, wording };
  return (
    <>
      <div className="result-tools">
        <Choice label={text('Danh sách', 'List')} value={id} options={listNames} onChange={setChosen} />
        {depth > 1 && (
          <label>
            <input type="checkbox" checked={isJoined} onChange={({ target }) => setJoined(target.checked)} />
            {text('Lặp lại giá trị của dòng ngoài', 'Repeat the values of outer rows')}
          </label>
        )}
        <button type="button" aria-expanded={isExporting} onClick={() => setExporting(!isExporting)}>
          {text('Xuất tệp', 'Export')}
        </button>
        <CopyMenu run={run} schema={schema} />
      </div>
      {isExporting && (
        <ExportPanel
          key={`export ${id}`}
          exported={exported}
          shownRows={shown?.table === table ? shown.rows : table.rows}
          fetch={fetch}
        />
      )}
      {!isWhole && view !== 'json' && (
        <PagesNote
          key={`pages ${id} ${isJoined}`}
          exported={exported}
          fetch={fetch}
          onRead={(rows) => setRead({ id, isJoined, rows })}
        />
      )}
      <TableView
        key={`table ${id}`}
        isHidden={view !== 'table'}
        result={table}
        wording={wording}
        onShow={noteShown}
      />
      {view === 'chart' && <ChartView key={`chart ${id}`} result={table} wording={wording} />}
    </>
  );
}
