import { Kind, parse } from 'graphql';

/** A query and its variables, each as the text of its editor. */
export interface QueryText {
  query: string;
  variables: string;
}

function readParameters(text: string): QueryText | undefined {
  const parameters = new URLSearchParams(text);
  const query = parameters.get('query');
  return query === null ? undefined : { query, variables: parameters.get('variables') ?? '' };
}

/**
 * Returns the address of a query and its variables. Both are in the fragment, which browsers send to no server, so that
 * no log has them.
 */
export function linkTo({ query, variables }: QueryText): string {
  const parameters = new URLSearchParams({ query, ...(variables.trim() && { variables }) });
  return `${location.origin}${location.pathname}#${parameters}`;
}

/** Takes the query out of the address's fragment: a reload would otherwise bring back what the user has changed. */
export function takeFragment(): QueryText | undefined {
  const found = readParameters(location.hash.slice(1));
  if (found) history.replaceState(null, '', location.pathname);
  return found;
}

const fromSearch = readParameters(location.search);

/**
 * The query of a link such as `/#query={viewer{name}}&variables={}` or, as the report has them, `/?query=…`, which
 * opens in a tab of its own. The user runs it, unless a figure of the report led here: what anybody else links to is
 * not run by itself.
 */
export const linkedQuery = fromSearch ?? takeFragment();

/** True for a query that the report of this server led to: it is run on arrival. A mutation never is. */
export const isRunOnArrival = fromSearch !== undefined && isFromReport() && onlyReads(fromSearch.query);

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
if (fromSearch) history.replaceState(null, '', location.pathname);
