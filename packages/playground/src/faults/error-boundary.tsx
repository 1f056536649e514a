import { Component, type PropsWithChildren } from 'react';
import { useText } from '../language.tsx';
import { forgetEverything } from './storage.ts';

/** Shows a sentence and two ways out where a part of the page fails, instead of a blank page. */
export class ErrorBoundary extends Component<PropsWithChildren, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return 'error' in this.state ? <PageFault error={this.state.error} /> : this.props.children;
  }
}

function PageFault({ error }: { error: unknown }) {
  const text = useText();
  return (
    <main className="page-fault" role="alert">
      <h1>{text('Trang gặp lỗi và đã dừng', 'The page met an error and stopped')}</h1>
      <p>
        {text(
          'Hãy tải lại trang. Nếu vẫn lỗi, hãy xóa những gì trình duyệt đã lưu cho trang này (các thẻ và truy vấn đã lưu), rồi tải lại.',
          'Load the page again. If it still fails, delete what this browser has stored for it (tabs and saved queries), and load it again.',
        )}
      </p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {text('Tải lại', 'Load again')}
        </button>{' '}
        <button type="button" onClick={forgetEverything}>
          {text('Xóa dữ liệu đã lưu và tải lại', 'Delete what is stored and load again')}
        </button>
      </p>
      <p lang="en">
        <code>{String(error)}</code>
      </p>
    </main>
  );
}
