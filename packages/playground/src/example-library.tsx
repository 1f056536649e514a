import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, examples } from './examples.ts';

/** The list of examples, from which one whose tab was closed or changed can be opened again. */
export const exampleLibrary: GraphiQLPlugin = {
  title: 'Ví dụ / Examples',
  icon: LibraryIcon,
  content: ExampleLibrary,
};

function ExampleLibrary() {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick('tabs', 'queryEditor', 'variableEditor'));

  function open(example: Example) {
    const opened = tabs.findIndex((tab) => tab.query === example.query);
    if (opened >= 0) return changeTab(opened);
    addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables);
  }

  return (
    <section className="example-library" aria-label="Ví dụ / Examples">
      <h1>Ví dụ / Examples</h1>
      <p>
        Dữ liệu mẫu kết thúc ngày 31/12/2020. <small lang="en">The sample ends on 31 December 2020.</small>
      </p>
      <ul>
        {examples.map((example) => (
          <li key={example.vietnameseTitle}>
            <button type="button" onClick={() => open(example)}>
              {example.vietnameseTitle}
              <small lang="en">{example.englishTitle}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LibraryIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M3 3h3v14H3zM8.5 3h3v14h-3zM14 3.6l2.9-.7 3 13.6-2.9.7z" transform="translate(-1.5)" />
    </svg>
  );
}
