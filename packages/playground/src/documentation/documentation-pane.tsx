import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { useText } from '../language.tsx';
import { SchemaOverview } from './schema-overview.tsx';
import { indexSchema } from './search-index.ts';
import { SearchResults } from './search-results.tsx';
import { TypeView } from './type-view.tsx';
import { useReference } from './use-reference.ts';

/** The reference of the schema: a search over names and descriptions in both languages, and every type. */
export function DocumentationPane() {
  const text = useText();
  const { schema, isIntrospecting } = useGraphiQL(pick('schema', 'isIntrospecting'));
  const { introspect } = useGraphiQLActions();
  const { place, show, back } = useReference();
  const [search, setSearch] = useState('');
  const index = useMemo(() => (schema ? indexSchema(schema) : []), [schema]);

  function open(type: string, member?: string) {
    setSearch('');
    show({ type, ...(member !== undefined && { member }) });
  }

  return (
    <section className="pane documentation" aria-labelledby="documentation-title">
      <h2 id="documentation-title">{text('Tra cứu trường và kiểu', 'Reference of fields and types')}</h2>
      <label>
        {text('Tìm theo tên hoặc mô tả', 'Search names and descriptions')}
        <input
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          placeholder={text('Ví dụ: bí thư, đảng số, probation', 'For example: secretary, bí thư, probation')}
        />
      </label>
      {!schema && (
        <p role="status">
          {isIntrospecting
            ? text('Đang đọc lược đồ…', 'Reading the schema…')
            : text('Chưa đọc được lược đồ từ máy chủ.', 'The schema could not be read from the server.')}{' '}
          {!isIntrospecting && (
            <button type="button" onClick={() => introspect()}>
              {text('Đọc lại', 'Read again')}
            </button>
          )}
        </p>
      )}
      {schema && search.trim() !== '' && <SearchResults index={index} search={search} open={open} />}
      {schema && search.trim() === '' && (
        <>
          {place && (
            <p className="pane-actions">
              <button type="button" onClick={back}>
                {text('← Quay lại', '← Back')}
              </button>
              <button type="button" onClick={() => show(undefined)}>
                {text('Toàn bộ lược đồ', 'The whole schema')}
              </button>
            </p>
          )}
          {place ? (
            <TypeView schema={schema} place={place} open={open} />
          ) : (
            <SchemaOverview schema={schema} open={open} />
          )}
        </>
      )}
    </section>
  );
}
