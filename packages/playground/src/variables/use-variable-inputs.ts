import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';
import { operationOf } from './operation.ts';
import { type VariableInput, variableInputs } from './variable-inputs.ts';

/** The variables of the open query, in the order of its form; none where the query cannot be read. */
export function useVariableInputs(): VariableInput[] {
  const { schema, documentAST, operationName } = useGraphiQL(pick('schema', 'documentAST', 'operationName'));
  return useMemo(() => {
    const operation = operationOf(documentAST, operationName);
    return schema && documentAST && operation ? variableInputs(schema, documentAST, operation) : [];
  }, [schema, documentAST, operationName]);
}
