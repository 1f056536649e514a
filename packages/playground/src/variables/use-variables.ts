import { tryParseJSONC, useVariablesEditorState } from '@graphiql/react';

/** The values of the variables, by name. */
export type VariableValues = Record<string, unknown>;

/** The variables of the open query, read from their editor and written back to it. */
export function useVariables() {
  const [content, setContent] = useVariablesEditorState();
  const values = parse(content);
  return {
    /** Undefined where the editor's text is not a JSON object. */
    values,
    /** Sets a variable, or removes it where the value is undefined. */
    setValue(name: string, value: unknown) {
      const next: VariableValues = { ...values, [name]: value };
      if (value === undefined) delete next[name];
      setContent(JSON.stringify(next, null, 2));
    },
  };
}

function parse(content: string): VariableValues | undefined {
  try {
    return { ...tryParseJSONC(content) };
  } catch {
    return;
  }
}
