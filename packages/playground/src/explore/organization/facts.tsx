import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { showDate } from '../day.ts';
import { Fact } from '../fact.tsx';
import { MemberLink } from '../member/member-link.tsx';
import { showNumber } from '../number.ts';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import type { OrganizationFacts } from './organization.query.ts';
import { peopleQuery } from './people.query.ts';

/** What an official asks first: the kind, the secretary, the number of members. */
export function Facts({ organization }: { organization: OrganizationFacts }) {
  const { language, text } = useLanguage();
  const { organizationKindLabels } = useLabels();
  const { code, kind, memberCount, agency, establishedOn } = organization;
  return (
    <dl className="facts">
      <Fact name={text('Bí thư', 'Secretary')}>
        <Secretary code={code} />
      </Fact>
      <Fact name={text('Số đảng viên', 'Members')}>{showNumber(memberCount, language)}</Fact>
      <Fact name={text('Loại', 'Kind')}>{organizationKindLabels[kind]}</Fact>
      <Fact name={text('Mã', 'Code')}>{code}</Fact>
      {agency && <Fact name={text('Cơ quan, đơn vị', 'Agency')}>{agency.name}</Fact>}
      {establishedOn && <Fact name={text('Thành lập', 'Established')}>{showDate(establishedOn)}</Fact>}
    </dl>
  );
}

function Secretary({ code }: { code: string }) {
  const { text } = useLanguage();
  const { data: people, isError, isPending } = useQuery(peopleQuery(useDangbo(), code, useView()));
  const secretary = people?.positions.find(({ role }) => role === 'SECRETARY');
  if (isPending) return '…';
  if (isError) return <span className="secondary">{text('không đọc được', 'not readable')}</span>;
  if (!secretary) return <span className="secondary">{text('chưa ghi', 'not recorded')}</span>;
  return (
    <>
      <MemberLink member={secretary.member} />
      {secretary.headOfAgency && (
        <small>{text('đồng thời là thủ trưởng cơ quan, đơn vị', 'also heads the agency')}</small>
      )}
    </>
  );
}
