export interface Example {
  vietnameseTitle: string;
  englishTitle: string;
  query: string;
  variables: string;
}

/** The examples belong to the server, whose tests run every one of them. */
const queries = import.meta.glob<string>('../../server/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const variables = import.meta.glob<string>('../../server/examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The examples in the order of their file names; the first two lines of each are its titles. */
export const examples: Example[] = Object.keys(queries)
  .sort()
  .map((path) => {
    const query = queries[path] ?? '';
    const [vietnameseTitle = '', englishTitle = ''] = query
      .split('\n')
      .map((line) => line.replace(/^# /, ''));
    return {
      vietnameseTitle,
      englishTitle,
      query,
      variables: variables[path.replace('.graphql', '.variables.json')] ?? '',
    };
  });

/** The operations that open as tabs at the first visit; the list of examples has all. */
const firstTabs = [
  'BlocOverview',
  'PeriodReport',
  'AgencyHeads',
  'RatingSummaries',
  'SearchMembers',
  'MemberPages',
];

export const firstExamples: Example[] = firstTabs.flatMap(
  (name) => examples.find(({ query }) => new RegExp(`^query ${name}\\b`, 'm').test(query)) ?? [],
);
