import type { OwnSecretary, ReportData } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { Linked } from '../figure.tsx';
import { gradeNames } from '../grades.ts';
import { Table } from '../table.tsx';
import { useView } from '../view.tsx';

/** The address of the secretary and the ratings of the organization itself. */
function useOwnLink(): string {
  const { code, fromYear, toYear } = useView().address;
  return rowsLink('own', { code, fromYear, toYear, day: `${toYear}-12-31` });
}

/** I. The secretary of an organization that has no grassroots organizations below it, of whom there are no figures. */
export function Secretary({ secretary }: { secretary: OwnSecretary | null | undefined }) {
  const { say, onLastDay } = useView();
  const rows = useOwnLink();
  if (secretary === null) {
    return <p>{say(`Đến ngày ${onLastDay} chưa có bí thư.`, `On ${onLastDay} there was no secretary.`)}</p>;
  }
  return (
    <p>
      {say(`Bí thư đến ngày ${onLastDay}: `, `The secretary on ${onLastDay}: `)}
      <span lang="vi">
        <Linked value={secretary === undefined ? null : secretary.member.fullName} rows={rows} />
      </span>
      {secretary !== undefined &&
        (secretary.headOfAgency
          ? say(', đồng thời là thủ trưởng cơ quan, đơn vị', ', who heads the agency too')
          : say(', không đồng thời là thủ trưởng cơ quan, đơn vị', ', who does not head the agency'))}
      .
    </p>
  );
}

/** IV. The ratings of the organization itself, year by year. */
export function OwnRatings({ ratings }: { ratings: ReportData['ratings'] }) {
  const { say } = useView();
  const rows = useOwnLink();
  if (ratings.length === 0) {
    const text = say(
      'Trong giai đoạn tổ chức chưa được xếp loại.',
      'The organization was not rated in the period.',
    );
    return <p>{text}</p>;
  }
  return (
    <Table
      caption={say('Xếp loại của tổ chức', 'Ratings of the organization')}
      columns={[
        {
          heading: say('Mức xếp loại', 'Rating'),
          of: 'OrganizationRating.grade',
          value: ({ grade }) => say(...gradeNames[grade]),
          rows: () => rows,
        },
      ]}
      rows={ratings}
      name={({ year }) => String(year)}
    />
  );
}
