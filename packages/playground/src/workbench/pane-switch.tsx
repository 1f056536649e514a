import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useText } from '../language.tsx';
import { isNarrow } from './narrow.ts';
import { paneName } from './panes.tsx';

interface Properties {
  /** The part that a phone shows where no pane is open. */
  view: View;
  onView: (view: View) => void;
}

/** The parts of the page beside the panes. */
export type View = 'query' | 'result';

/** The buttons that open a pane beside the query; on a phone also those of the query and its result. */
export function PaneSwitch({ view, onView }: Properties) {
  const text = useText();
  const { setVisiblePlugin } = useGraphiQLActions();
  const { plugins, visiblePlugin } = useGraphiQL(pick('plugins', 'visiblePlugin'));

  function show(next: View) {
    setVisiblePlugin(null);
    onView(next);
  }

  return (
    <nav className="pane-switch" aria-label={text('Các phần của trang', 'Parts of the page')}>
      {plugins.map((plugin) => (
        <button
          key={plugin.title}
          type="button"
          aria-pressed={plugin === visiblePlugin}
          onClick={() => setVisiblePlugin(plugin === visiblePlugin && !isNarrow() ? null : plugin)}
        >
          {paneName(plugin.title, text)}
        </button>
      ))}
      {(['query', 'result'] as const).map((part) => (
        <button
          key={part}
          type="button"
          className="on-phone"
          aria-pressed={!visiblePlugin && view === part}
          onClick={() => show(part)}
        >
          {part === 'query' ? text('Truy vấn', 'Query') : text('Kết quả', 'Result')}
        </button>
      ))}
    </nav>
  );
}
