import { useGraphiQL } from '@graphiql/react';
import { useLanguage } from '../language.tsx';
import { examples } from './examples.ts';

/** The title of the open query where it is one of the library, perhaps changed. */
export function QueryTitle() {
  const { language } = useLanguage();
  const operationName = useGraphiQL((state) => state.operationName);
  const example = examples.find(({ name }) => name === operationName);
  return example ? <h2 className="query-title">{example.title[language]}</h2> : null;
}
