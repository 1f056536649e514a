import { pick, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { useText } from '../language.tsx';
import { linkTo } from './linked-query.ts';

/** A button that copies the address of the open query and its variables. */
export function CopyLink() {
  const text = useText();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const [shown, setShown] = useState<{ link: string; copied: boolean }>();

  async function copy() {
    const link = linkTo({
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
    });
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setShown({ link, copied });
  }

  return (
    <>
      <button type="button" onClick={copy} title={linkNote(text)}>
        {text('Chép liên kết', 'Copy link')}
      </button>
      <span role="status" className="link-status">
        {shown?.copied && text('Đã chép liên kết.', 'The link is copied.')}
        {shown && !shown.copied && (
          <>
            {text(
              'Trình duyệt không cho chép; hãy chép ở đây:',
              'The browser forbids copying; copy it here:',
            )}{' '}
            <input readOnly value={shown.link} aria-label={text('Liên kết', 'Link')} />
          </>
        )}
      </span>
    </>
  );
}

const linkNote = (text: ReturnType<typeof useText>) =>
  text(
    'Liên kết mang theo truy vấn và giá trị các biến; người mở tự bấm chạy.',
    'The link carries the query and its variables; whoever opens it runs it.',
  );
