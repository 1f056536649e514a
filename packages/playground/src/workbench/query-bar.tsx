import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useText } from '../language.tsx';
import { CopyLink } from '../link/copy-link.tsx';
import { SaveQuery } from '../saved/save-query.tsx';
import { DayField } from '../variables/day-field.tsx';
import { useRunKey } from './use-run-key.ts';

/** The actions on the open query: run, save, link, indent; and its day. */
export function QueryBar({ onRun }: { onRun: () => void }) {
  const text = useText();
  const { run, stop, prettifyEditors, setOperationName } = useGraphiQLActions();
  const { isFetching, operations, operationName, subscription, tabs, activeTabIndex } = useGraphiQL(
    pick('isFetching', 'operations', 'operationName', 'subscription', 'tabs', 'activeTabIndex'),
  );

  function start() {
    if (isFetching) return;
    run();
    onRun();
  }

  useRunKey(start);

  return (
    <div className="query-bar">
      {subscription ? (
        <button type="button" className="run" onClick={stop}>
          {text('Dừng', 'Stop')}
        </button>
      ) : (
        <button type="button" className="run" aria-disabled={isFetching} onClick={start}>
          {isFetching ? text('Đang chạy…', 'Running…') : text('Chạy (Ctrl-Enter)', 'Run (Ctrl-Enter)')}
        </button>
      )}
      {operations && operations.length > 1 && (
        <label>
          {text('Thao tác', 'Operation')}
          <select value={operationName} onChange={({ target }) => setOperationName(target.value)}>
            {operations.map(({ name }) => (
              <option key={name?.value}>{name?.value}</option>
            ))}
          </select>
        </label>
      )}
      <DayField />
      {/* A name that was begun for the query of one tab is none for that of another. */}
      <SaveQuery key={tabs[activeTabIndex]?.id} />
      <CopyLink />
      <button
        type="button"
        onClick={prettifyEditors}
        title={text(
          'Xuống dòng và thụt lề cho dễ đọc; nội dung truy vấn không đổi.',
          'Breaks and indents the lines so that they are easy to read; the query asks the same as before.',
        )}
      >
        {text('Căn lề truy vấn', 'Indent the query')}
      </button>
    </div>
  );
}
