import { useState } from 'react';
import { useLanguage } from '../language.tsx';
import { useOpenQuery } from '../link/use-open-query.ts';
import type { Example } from './examples.ts';
import { findExamples } from './find-examples.ts';

/** The library of queries by subject, with a search in both languages. */
export function LibraryPane() {
  const { language, text } = useLanguage();
  const openQuery = useOpenQuery();
  const [search, setSearch] = useState('');
  const found = findExamples(search);
  const subjects = Map.groupBy(found, ({ subject }) => subject[language]);

  return (
    <section className="pane" aria-labelledby="library-title">
      <h2 id="library-title">{text('Thư viện truy vấn', 'Library of queries')}</h2>
      <p>
        {text(
          'Chọn một câu hỏi, điền các ô phía trên truy vấn rồi bấm Chạy. Dữ liệu mẫu kết thúc ngày 31/12/2020.',
          'Choose a question, fill in the boxes above the query and press Run. The sample ends on 31/12/2020.',
        )}
      </p>
      <label>
        {text('Tìm trong thư viện', 'Search the library')}
        <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </label>
      <p role="status">
        {text(`${found.length} truy vấn`, found.length === 1 ? '1 query' : `${found.length} queries`)}
        {found.length === 0 && text('; hãy thử ít từ hơn.', '; try fewer words.')}
      </p>
      {[...subjects].map(([subject, list]) => (
        <section key={subject} aria-label={subject}>
          <h3>{subject}</h3>
          <ul className="choices">
            {list.map((example: Example) => (
              <li key={example.title.vi}>
                <button type="button" onClick={() => openQuery(example)}>
                  {example.title[language]}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
