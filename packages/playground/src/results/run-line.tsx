import { largestCost } from '../../../server/src/guard/limits/largest-cost.ts';
import { useLanguage } from '../language.tsx';
import type { Run } from './run/run.ts';

/** Says in one line what a run took: its time, its cost beside the most that the server takes, its rows and bytes. */
export function RunLine({ run: { duration, cost, rows, bytes } }: { run: Run }) {
  const { text, language } = useLanguage();
  const number = (value: number, digits = 0) =>
    value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits });
  const limit = number(largestCost);
  // The server was not reached, and what it took says nothing.
  if (bytes === 0) return null;
  return (
    <p className="run-line" role="status">
      {duration < 1000 ? `${number(duration)} ms` : `${number(duration / 1000, 1)} s`}
      {cost !== undefined && (
        <>
          {' · '}
          <span
            title={text(
              `Máy chủ ước tính công việc của truy vấn trước khi chạy, và không chạy truy vấn quá ${limit}.`,
              `The server estimates the work of a query before it runs, and does not run one above ${limit}.`,
            )}
          >
            {text(
              `chi phí ${number(cost)} / ${limit} (giới hạn của máy chủ)`,
              `cost ${number(cost)} / ${limit} (limit of the server)`,
            )}
          </span>
        </>
      )}
      {/* The table shows one of the lists, and counts its rows alone. */}
      {` · ${text(`${number(rows)} dòng ở mọi danh sách`, `${number(rows)} ${rows === 1 ? 'row' : 'rows'} in all lists`)}`}
      {` · ${bytes < 1000 ? `${number(bytes)} B` : `${number(bytes / 1000, 1)} kB`}`}
    </p>
  );
}
