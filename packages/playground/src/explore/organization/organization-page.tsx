import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useText } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { PageTitle } from '../page-title.tsx';
import { Loaded } from '../section.tsx';
import { useView } from '../view.ts';
import { existenceOn } from './existence.ts';
import { NotOnThisDay } from './not-on-this-day.tsx';
import { organizationQuery } from './organization.query.ts';
import { OrganizationView } from './organization-view.tsx';
import { peopleQuery } from './people.query.ts';

/** The page of the organization whose code is in the URL. */
export function OrganizationPage() {
  const { code = '' } = useParams({ strict: false });
  const view = useView();
  const dangbo = useDangbo();
  // Beside each other, since the parts of the page that name people appear with its figures.
  usePrefetchQuery(peopleQuery(dangbo, code, view));
  const organization = useQuery(organizationQuery(dangbo, code, view));
  return (
    <Loaded query={organization}>
      {(organization) => {
        if (organization === null) return <UnknownCode code={code} />;
        const { exists, firstDay } = existenceOn(view.day, organization.history);
        return exists ? (
          <OrganizationView organization={organization} />
        ) : (
          <NotOnThisDay organization={organization} firstDay={firstDay} />
        );
      }}
    </Loaded>
  );
}

function UnknownCode({ code }: { code: string }) {
  const text = useText();
  return (
    <>
      <PageTitle title={text('Không có tổ chức này', 'There is no such organization')} />
      <p role="alert">
        {text(
          `Không tìm thấy tổ chức đảng có mã “${code}” trong phạm vi bạn được xem.`,
          `There is no organization with the code “${code}” among those that you may see.`,
        )}
      </p>
      <p>
        {text('Hãy tìm theo tên, hoặc ', 'Find it by its name, or ')}
        <Link to="/">{text('chọn trên cây tổ chức', 'choose one in the tree')}</Link>.
      </p>
    </>
  );
}
