import { useMemo, useState } from 'react';
import { useText } from '../../language.tsx';
import { Choice } from '../choice.tsx';
import type { Wording } from '../rows/cell-text.ts';
import type { Column } from '../rows/columns.ts';
import type { ResultTable } from '../rows/result-table.ts';
import { CategoryChart } from './category-chart.tsx';
import { chartData } from './chart-data.ts';
import { ChartNumbers } from './chart-numbers.tsx';
import { findSplits, measureGroups } from './find-series.ts';
import { measureName } from './measure.ts';
import { TimeChart } from './time-chart.tsx';
import { useWidth } from './use-width.ts';

const namesOf = (columns: readonly Column[]) => columns.map(({ title }, value) => ({ value, name: title }));

/** A chart of a table's numbers, with the choice of what it goes along, what divides it and which numbers it shows. */
export function SeriesChart({
  result,
  alongs,
  wording,
}: {
  result: ResultTable;
  alongs: readonly Column[];
  wording: Wording;
}) {
  const text = useText();
  const [alongIndex, setAlong] = useState(0);
  const [splitIndex, setSplit] = useState(0);
  const [groupIndex, setGroup] = useState(0);
  const [isShare, setShare] = useState(true);
  const [isLine, setLine] = useState(false);
  const { ref, width } = useWidth<HTMLDivElement>();

  const along = alongs[alongIndex] ?? alongs[0];
  const splits = useMemo(() => (along ? findSplits(result, along) : []), [result, along]);
  const split = splits[splitIndex];
  const groups = useMemo(() => (along ? measureGroups(result, along, split) : []), [result, along, split]);
  const measures = groups[groupIndex] ?? groups[0];
  const data = useMemo(
    () => along && measures && chartData(result, along, split, measures, isShare, wording),
    [result, along, split, measures, isShare, wording],
  );
  if (!along || !data) return null;

  const groupNames = groups.map((group, value) => ({
    value,
    name: group.map((measure) => measureName(measure, wording)).join(', '),
  }));
  const splitNames = [...namesOf(splits), { value: splits.length, name: text('không chia', 'nothing') }];
  return (
    <div className="chart-view">
      <div className="chart-tools">
        <Choice
          label={text('Theo', 'Along')}
          value={alongs.indexOf(along)}
          options={namesOf(alongs)}
          onChange={setAlong}
        />
        {splits.length > 0 && (
          <Choice
            label={text('Chia theo', 'Divided by')}
            value={Math.min(splitIndex, splits.length)}
            options={splitNames}
            onChange={setSplit}
          />
        )}
        <Choice
          label={text('Số liệu', 'Numbers')}
          value={groups[groupIndex] ? groupIndex : 0}
          options={groupNames}
          onChange={setGroup}
        />
        {data.isStacked && (
          <label>
            <input type="checkbox" checked={isShare} onChange={({ target }) => setShare(target.checked)} />
            {text('Tỷ lệ %', 'Shares in %')}
          </label>
        )}
        {data.isTime && !data.isStacked && (
          <label>
            <input type="checkbox" checked={isLine} onChange={({ target }) => setLine(target.checked)} />
            {text('Biểu đồ đường', 'Lines')}
          </label>
        )}
      </div>
      <div ref={ref}>
        {width > 0 &&
          (data.isTime ? (
            <TimeChart data={data} width={width} isLine={isLine && !data.isStacked} />
          ) : (
            <CategoryChart data={data} width={width} />
          ))}
      </div>
      <ChartNumbers data={data} />
    </div>
  );
}
