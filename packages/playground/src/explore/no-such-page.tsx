import { Link } from '@tanstack/react-router';
import { useText } from '../language.tsx';
import { PageTitle } from './page-title.tsx';

/** Says that the explorer has no page of this address. */
export function NoSuchPage() {
  const text = useText();
  return (
    <>
      <PageTitle title={text('Không có trang này', 'There is no such page')} />
      <p>
        {text('Địa chỉ không dẫn đến trang nào.', 'The address leads to no page.')}{' '}
        <Link to="/">{text('Về cây tổ chức', 'To the tree of organizations')}</Link>
      </p>
    </>
  );
}
