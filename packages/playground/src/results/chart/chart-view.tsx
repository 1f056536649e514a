import { useMemo } from 'react';
import { useText } from '../../language.tsx';
import type { Wording } from '../rows/cell-text.ts';
import type { ResultTable } from '../rows/result-table.ts';
import { findAlongs, inOneLanguage } from './find-series.ts';
import { SeriesChart } from './series-chart.tsx';

/** A result as a chart, or a sentence that says why there is none. */
export function ChartView({ result, wording }: { result: ResultTable; wording: Wording }) {
  const text = useText();
  const table = useMemo(() => inOneLanguage(result, wording), [result, wording]);
  const alongs = useMemo(() => findAlongs(table), [table]);
  if (alongs.length > 0) return <SeriesChart result={table} alongs={alongs} wording={wording} />;
  return (
    <p>
      {text(
        'Danh sách này không vẽ được biểu đồ: cần một cột năm, ngày hoặc phân loại và ít nhất một cột số. Hãy chọn danh sách khác, hoặc thêm các mục đó vào truy vấn.',
        'There is no chart of this list: it needs a column of years, days or categories, and at least one of numbers. Choose another list, or add such fields to the query.',
      )}
    </p>
  );
}
