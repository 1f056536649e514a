import { type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { RequestError } from '../../graph/request-error.ts';

/** The most names of operations in a message, and the longest name that is repeated there. */
const mostNames = 10;
const longestName = 100;

/**
 * The operation of a document that a request runs: its only one, or the one that it names.
 * @throws RequestError `OPERATION_NOT_FOUND` or `NO_SUBSCRIPTIONS`
 */
export function chosenOperation(
  document: DocumentNode,
  chosen: OperationDefinitionNode | undefined,
  name: string | undefined,
): OperationDefinitionNode {
  if (chosen === undefined) {
    const names = document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
    );
    throw new RequestError('OPERATION_NOT_FOUND', {
      ...(name && { name: name.slice(0, longestName) }),
      ...(names.length > 0 && { names: names.slice(0, mostNames).join(', ') }),
    });
  }
  // graphql-js finds no fault in the fields of a type that the schema does not have.
  if (chosen.operation === OperationTypeNode.SUBSCRIPTION)
    throw new RequestError('NO_SUBSCRIPTIONS', {}, undefined, chosen);
  return chosen;
}
