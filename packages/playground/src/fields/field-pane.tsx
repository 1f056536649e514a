import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { useText } from '../language.tsx';
import { useOpenQuery } from '../link/use-open-query.ts';
import { FieldTree } from './field-tree.tsx';
import { useQueryEdits } from './use-query-edits.ts';

const emptyQuery = 'query {\n  viewer {\n    name\n  }\n}\n';

/** Builds the open query by clicks: a tick adds a field or an argument, whose value is a box above the query. */
export function FieldPane() {
  const text = useText();
  const schema = useGraphiQL((state) => state.schema);
  const openQuery = useOpenQuery();
  const { query, change } = useQueryEdits();
  const [filter, setFilter] = useState('');
  const root = query && schema?.getRootType(query.operation.operation);

  return (
    <section className="pane fields" aria-labelledby="fields-title">
      <h2 id="fields-title">{text('Chọn trường bằng cách đánh dấu', 'Choose fields by ticking them')}</h2>
      <p>
        {text(
          'Đánh dấu để thêm trường vào truy vấn đang mở; đối số được đánh dấu thành một ô để điền ở phía trên truy vấn.',
          'A tick adds the field to the open query; a ticked argument becomes a box to fill in above the query.',
        )}
      </p>
      <p className="pane-actions">
        <button type="button" onClick={() => openQuery({ query: emptyQuery, variables: '' })}>
          {text('Bắt đầu truy vấn mới', 'Begin a new query')}
        </button>
      </p>
      <label>
        {text('Lọc trường', 'Filter fields')}
        <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
      </label>
      {query && schema && root ? (
        <FieldTree
          schema={schema}
          type={root}
          set={query.operation.selectionSet}
          path={[]}
          filter={filter}
          query={query}
          change={change}
        />
      ) : (
        <p role="status">
          {schema
            ? text(
                'Truy vấn đang mở còn trống hoặc có lỗi cú pháp; hãy sửa, hoặc bắt đầu truy vấn mới.',
                'The open query is empty or has an error of syntax; mend it, or begin a new one.',
              )
            : text('Chưa đọc được lược đồ từ máy chủ.', 'The schema could not be read from the server.')}
        </p>
      )}
    </section>
  );
}
