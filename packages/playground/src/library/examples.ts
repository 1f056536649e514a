import searchWords from '../../../server/examples/search-words.json';
import type { Language } from '../language.tsx';
import type { QueryText } from '../link/linked-query.ts';

/** A text in both languages of the page. */
interface Titles {
  vi: string;
  en: string;
}

/** A query of the library. */
export interface Example extends QueryText {
  /** The name of its operation. */
  name: string;
  title: Titles;
  subject: Titles;
  /** What people search it by that its titles do not say. */
  words: string;
}

/** The examples belong to the server, whose tests run every one of them. */
const queries = import.meta.glob<string>('../../../server/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const variables = import.meta.glob<string>('../../../server/examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The examples in the order of their file names; the first three lines of each are its titles and its subject. */
export const examples: Example[] = Object.keys(queries)
  .sort()
  .map((path) => {
    const query = queries[path] ?? '';
    const [vi = '', en = '', subject = ''] = query.split('\n').map((line) => line.replace(/^# /, ''));
    const [subjectVi = '', subjectEn = ''] = subject.split(' / ');
    const name = /^query (\w+)/m.exec(query)?.[1] ?? '';
    return {
      name,
      title: { vi, en },
      subject: { vi: subjectVi, en: subjectEn },
      words: (searchWords as Record<string, string>)[name] ?? '',
      query,
      variables: variables[path.replace('.graphql', '.variables.json')] ?? '',
    };
  });

/** Returns the title of the library's query whose operation has a name, or the name itself for any other. */
export const titleOfOperation = (name: string, language: Language): string =>
  examples.find((example) => example.name === name)?.title[language] ?? name;

/** The operations that open as tabs at the first visit; the library has all. */
const firstTabs = [
  'BlocOverview',
  'PeriodReport',
  'AgencyHeads',
  'RatingSummaries',
  'SearchMembers',
  'MemberPages',
];

export const firstExamples: Example[] = firstTabs.flatMap(
  (name) => examples.find((example) => example.name === name) ?? [],
);
