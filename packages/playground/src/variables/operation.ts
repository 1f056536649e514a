import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

/** Returns the operation of a document that runs: the named one, or the first. */
export function operationOf(
  document: DocumentNode | undefined,
  name: string | undefined,
): OperationDefinitionNode | undefined {
  const operations = (document?.definitions ?? []).filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operations.find((operation) => operation.name?.value === name) ?? operations[0];
}

/** Returns the document of a text, or undefined where it has an error of syntax. */
export function parseDocument(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return;
  }
}
