const parameters = new URLSearchParams(location.search);

/**
 * The query of a link such as `/?query={viewer{name}}&variables={}`, which opens in a tab of its own and which the user
 * runs; it is never run by itself.
 */
export const linkedQuery = parameters.has('query')
  ? { query: parameters.get('query') ?? '', variables: parameters.get('variables') ?? '' }
  : undefined;

// From here on the tab has it: a reload would otherwise bring back what the user has changed or closed.
if (linkedQuery) history.replaceState(null, '', location.pathname);
