import { useGraphiQL } from '@graphiql/react';
import { use } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../language.tsx';
import { ShowQuery } from '../workbench/show-query.ts';
import { variableName } from './variable-names.ts';

/** The name of a variable's box in the form, which leads to it; a variable without a box leads to its JSON. */
export function BoxLink({ variable }: { variable: string }) {
  const text = useText();
  const showQuery = use(ShowQuery);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  function lead() {
    // On a phone the form is hidden behind the result, and what is hidden takes no focus.
    flushSync(showQuery);
    const box = document.querySelector<HTMLElement>(
      `[data-variable="${CSS.escape(variable)}"] :is(input, select, textarea)`,
    );
    if (box) box.focus();
    else variableEditor?.focus();
  }

  return (
    <button type="button" className="box-link" onClick={lead}>
      “{variableName(variable, text)}”
    </button>
  );
}
