import { useText } from '../../language.tsx';
import { showDate } from '../day.ts';
import { MemberLink } from '../member/member-link.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { Nothing } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import type { People } from './people.query.ts';

/** Who holds which position on the day, in the order of rank, and the secretaries until then. */
export function CommitteeTable({ people: { positions, secretaries } }: { people: People }) {
  const text = useText();
  const { positionRoleLabels } = useLabels();
  const { day } = useView();
  return (
    <>
      {positions.length === 0 ? (
        <Nothing>
          {text('Chưa ghi chức vụ nào vào ngày này.', 'No position is recorded on this day.')}
        </Nothing>
      ) : (
        <ScrollBox label={text('Chức vụ cấp ủy', 'Positions in the committee')}>
          <table>
            <thead>
              <tr>
                <th>{text('Chức vụ', 'Position')}</th>
                <th>{text('Họ và tên', 'Name')}</th>
                <th>{text('Từ ngày', 'Since')}</th>
                <th>{text('Nhiệm kỳ', 'Term')}</th>
              </tr>
            </thead>
            <tbody>
              {positions.map(({ id, role, member, startedOn, term }) => (
                <tr key={id}>
                  <td>{positionRoleLabels[role]}</td>
                  <td>
                    <MemberLink member={member} />
                  </td>
                  <td className="date">{showDate(startedOn)}</td>
                  <td>{term?.name ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {secretaries.length > 0 && (
        <>
          <h3>{text('Bí thư qua các thời kỳ', 'Secretaries until this day')}</h3>
          <ol className="timeline">
            {secretaries.toReversed().map(({ id, startedOn, endedOn, member }) => (
              <li key={id}>
                <span className="date">
                  {showDate(startedOn)} –{' '}
                  {endedOn !== null && endedOn <= day ? showDate(endedOn) : text('đương chức', 'in office')}
                </span>{' '}
                <MemberLink member={member} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
