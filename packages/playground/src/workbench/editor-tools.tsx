import { HeaderEditor, VariableEditor } from '@graphiql/react';
import { useState } from 'react';
import { useText } from '../language.tsx';

/** The variables as JSON and the request's headers, for those who write them. */
export function EditorTools() {
  const text = useText();
  const [shown, setShown] = useState<'variables' | 'headers'>('variables');
  const names = {
    variables: text('Biến (JSON)', 'Variables (JSON)'),
    headers: text('Tiêu đề HTTP', 'HTTP headers'),
  };

  return (
    <section className="editor-tools" aria-label={names[shown]}>
      <div className="editor-tools-switch">
        {(['variables', 'headers'] as const).map((tool) => (
          <button key={tool} type="button" aria-pressed={tool === shown} onClick={() => setShown(tool)}>
            {names[tool]}
          </button>
        ))}
      </div>
      <div className="editor-frame">
        <VariableEditor
          className={shown === 'variables' ? '' : 'hidden'}
          role="group"
          aria-label={names.variables}
        />
        <HeaderEditor
          className={shown === 'headers' ? '' : 'hidden'}
          role="group"
          aria-label={names.headers}
        />
      </div>
    </section>
  );
}
