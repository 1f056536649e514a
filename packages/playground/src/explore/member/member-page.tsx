import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useText } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { PageTitle } from '../page-title.tsx';
import { Loaded } from '../section.tsx';
import { useView } from '../view.ts';
import { memberQuery } from './member.query.ts';
import { MemberView } from './member-view.tsx';

/** The page of the member whose id is in the URL. */
export function MemberPage() {
  const { id = '' } = useParams({ strict: false });
  const member = useQuery(memberQuery(useDangbo(), id, useView()));
  return (
    <Loaded query={member}>
      {(member) => (member ? <MemberView key={id} id={id} member={member} /> : <UnknownMember />)}
    </Loaded>
  );
}

function UnknownMember() {
  const text = useText();
  return (
    <>
      <PageTitle title={text('Không có đảng viên này', 'There is no such member')} />
      <p role="alert">
        {text(
          'Không tìm thấy đảng viên này trong phạm vi bạn được xem vào ngày đang xem.',
          'There is no such member among those that you may see.',
        )}
      </p>
      <p>
        <Link to="/">{text('Về cây tổ chức', 'To the tree of organizations')}</Link>
      </p>
    </>
  );
}
