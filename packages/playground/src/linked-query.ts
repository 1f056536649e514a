import { Kind, parse } from 'graphql';

const parameters = new URLSearchParams(location.search);

/**
 * The query of a link such as `/?query={viewer{name}}&variables={}`, which opens in a tab of its own. The user runs it,
 * unless a figure of the report led here: what anybody else links to is not run by itself.
 */
export const linkedQuery = parameters.has('query')
  ? { query: parameters.get('query') ?? '', variables: parameters.get('variables') ?? '' }
  : undefined;

/** True for a query that the report of this server led to: it is run on arrival. A mutation never is. */
export const isRunOnArrival = linkedQuery !== undefined && isFromReport() && onlyReads(linkedQuery.query);

function isFromReport(): boolean {
  const from = URL.parse(document.referrer);
  return from?.origin === location.origin && from.pathname.startsWith('/report/');
}

function onlyReads(text: string): boolean {
  try {
    return parse(text).definitions.every(
      (part) => part.kind === Kind.FRAGMENT_DEFINITION || ('operation' in part && part.operation === 'query'),
    );
  } catch {
    return false;
  }
}

// From here on the tab has it: a reload would otherwise bring back what the user has changed or closed.
if (linkedQuery) history.replaceState(null, '', location.pathname);
