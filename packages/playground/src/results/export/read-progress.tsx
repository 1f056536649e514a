import { useLanguage } from '../../language.tsx';
import { numberText } from '../rows/cell-text.ts';
import type { Progress } from './read-pages.ts';

/** Says how many rows have been read, with a button that ends it. */
export function ReadProgress({
  progress: { read, total },
  cancel,
}: {
  progress: Progress;
  cancel: () => void;
}) {
  const { text, language } = useLanguage();
  const count = (rows: number) => numberText(rows, language);
  const label = text(
    `Đã tải ${count(read)}${total === undefined ? '' : ` trên ${count(total)}`} dòng`,
    `${count(read)}${total === undefined ? '' : ` of ${count(total)}`} rows read`,
  );
  return (
    <>
      <progress value={total ? read : undefined} max={total || undefined} aria-label={label} />
      <span role="status">{label}</span>
      <button type="button" onClick={cancel}>
        {text('Hủy', 'Cancel')}
      </button>
    </>
  );
}
