import type { OrganizationKind } from '../../../features/organization/organization-state.entity.ts';
import type { PeriodReport } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { Figure } from '../figure.tsx';
import { useView } from '../view.tsx';

/** I. The grassroots organizations: how many, which were upgraded, and who their secretaries are. */
export function Organizations({ report }: { report: PeriodReport }) {
  const { say, onLastDay, address } = useView();
  const { code } = address;
  const kindLink = (...kinds: OrganizationKind[]) =>
    rowsLink('organizations', { code, day: report.asOf, kinds });
  return (
    <>
      <p>
        {say(`Đến ngày ${onLastDay} có `, `On ${onLastDay} there were `)}
        <Figure
          value={report.grassrootsOrganizationCount}
          of="PeriodReport.grassrootsOrganizationCount"
          rows={kindLink('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')}
        />
        {say(' tổ chức cơ sở đảng, gồm ', ' grassroots organizations: ')}
        <Figure
          value={report.grassrootsCommitteeCount}
          of="PeriodReport.grassrootsCommitteeCount"
          rows={kindLink('GRASSROOTS_COMMITTEE')}
        />
        {say(' đảng bộ cơ sở và ', ' committees and ')}
        <Figure
          value={report.grassrootsCellCount}
          of="PeriodReport.grassrootsCellCount"
          rows={kindLink('GRASSROOTS_CELL')}
        />
        {say(' chi bộ cơ sở.', ' cells.')}
      </p>
      <Upgrades report={report} />
      <Secretaries report={report} />
    </>
  );
}

export function Upgrades({ report: { upgradeCount, upgrades } }: { report: PeriodReport }) {
  const { say, address } = useView();
  const { code, fromYear, toYear } = address;
  const unseen = upgradeCount - upgrades.length;
  return (
    <>
      <p>
        {say('Trong giai đoạn có ', 'In the period, ')}
        <Figure
          value={upgradeCount}
          of="PeriodReport.upgradeCount"
          rows={rowsLink('upgrades', { code, fromYear, toYear })}
        />
        {say(
          ' chi bộ cơ sở được nâng cấp thành đảng bộ cơ sở',
          upgradeCount === 1
            ? ' grassroots cell was upgraded to a committee'
            : ' grassroots cells were upgraded to committees',
        )}
        {upgrades.length > 0 ? ':' : '.'}
      </p>
      {upgrades.length > 0 && (
        <ol className="names">
          {upgrades.map(({ code, name }) => (
            <li key={code} lang="vi">
              {name}
            </li>
          ))}
        </ol>
      )}
      {unseen > 0 && (
        <p className="hidden">
          {say(`${unseen} tổ chức khác: không được xem.`, `${unseen} more are not visible to you.`)}
        </p>
      )}
    </>
  );
}

function Secretaries({ report: { secretaries, asOf } }: { report: PeriodReport }) {
  const { say, percent, address } = useView();
  const rows = (headsAgency: true | null) =>
    rowsLink('secretaries', { code: address.code, day: asOf, headsAgency });
  const { total, headingAgency, headingAgencyRate } = secretaries;
  return (
    <p>
      {say('Có ', '')}
      <Figure value={headingAgency} of="SecretaryFigures.headingAgency" rows={rows(true)} />
      {' / '}
      <Figure value={total} of="SecretaryFigures.total" rows={rows(null)} />
      {say(' bí thư là thủ trưởng cơ quan, đơn vị', ' secretaries head their agency')}
      {headingAgencyRate !== null && (
        <>
          {' ('}
          <Figure
            value={percent(headingAgencyRate)}
            of="SecretaryFigures.headingAgencyRate"
            rows={rows(true)}
          />
          )
        </>
      )}
      .
    </p>
  );
}
