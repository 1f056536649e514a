import { useLanguage } from '../../language.tsx';
import { numberText } from '../rows/cell-text.ts';
import { ReadProgress } from './read-progress.tsx';
import type { ExportState } from './use-export.ts';

/** Says how far an export is, and at its end what was saved or why nothing was. */
export function ExportStatus({ state, cancel }: { state: ExportState; cancel: () => void }) {
  const { text, language } = useLanguage();
  const count = (rows: number) => numberText(rows, language);
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return <ReadProgress progress={state.progress} cancel={cancel} />;
    case 'saved':
      return (
        <p role="status">
          {text(
            `Đã lưu ${count(state.file.count)} dòng vào ${state.file.name}.`,
            `${count(state.file.count)} rows are saved as ${state.file.name}.`,
          )}{' '}
          <span className="hash">
            SHA-256 <code>{state.file.hash}</code>
          </span>
        </p>
      );
    case 'cancelled':
      return <p role="status">{text('Đã hủy, không lưu tệp nào.', 'Cancelled: no file is saved.')}</p>;
    case 'failed':
      return (
        <p role="alert">
          {state.reason[language]} {text('Không lưu tệp nào.', 'No file is saved.')}
        </p>
      );
  }
}
