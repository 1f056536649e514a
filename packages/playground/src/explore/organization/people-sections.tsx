import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { yearsUntil } from '../day.ts';
import { MemberLink } from '../member/member-link.tsx';
import { showNumber } from '../number.ts';
import { PartialDate } from '../partial-date.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { Loaded, Nothing, Section } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import { CommitteeTable } from './committee-table.tsx';
import { type People, peopleQuery } from './people.query.ts';

/** The committee of an organization on the day, and its secretaries until then. */
export function CommitteeSection({ code }: { code: string }) {
  const text = useText();
  const view = useView();
  const people = useQuery(peopleQuery(useDangbo(), code, view));
  return (
    <Section id="committee" title={text('Cấp ủy', 'Committee')}>
      <Loaded query={people}>{(people) => people && <CommitteeTable people={people} />}</Loaded>
    </Section>
  );
}

/** The last commendations of an organization and all below it. */
export function CommendationsSection({ code }: { code: string }) {
  const text = useText();
  const view = useView();
  const { toYear } = yearsUntil(view.day);
  const people = useQuery(peopleQuery(useDangbo(), code, view));
  return (
    <Section id="commendations" title={text('Khen thưởng', 'Commendations')}>
      <Loaded query={people}>
        {(people) =>
          people && people.commendations.totalCount > 0 ? (
            <Commendations commendations={people.commendations} toYear={toYear} />
          ) : (
            <Nothing>
              {text(
                `Đến hết năm ${toYear} chưa ghi khen thưởng nào.`,
                `No commendation is recorded until the end of ${toYear}.`,
              )}
            </Nothing>
          )
        }
      </Loaded>
    </Section>
  );
}

function Commendations({
  commendations,
  toYear,
}: {
  commendations: People['commendations'];
  toYear: number;
}) {
  const { language, text } = useLanguage();
  const number = (value: number) => showNumber(value, language);
  const { commendationFormLabels } = useLabels();
  const { nodes, totalCount } = commendations;
  return (
    <>
      <p className="secondary">
        {text(
          `Đến hết năm ${toYear}: ${number(totalCount)} lượt, kể cả các tổ chức bên dưới`,
          `Until the end of ${toYear}: ${number(totalCount)}, with all organizations below`,
        )}
        {nodes.length < totalCount &&
          text(`; dưới đây là ${nodes.length} lượt gần nhất`, `; these are the last ${nodes.length}`)}
        .
      </p>
      <ScrollBox label={text('Khen thưởng gần nhất', 'Last commendations')}>
        <table>
          <thead>
            <tr>
              <th>{text('Ngày', 'Day')}</th>
              <th>{text('Hình thức', 'Form')}</th>
              <th>{text('Tặng cho', 'Recipient')}</th>
              <th>{text('Lý do', 'Reason')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.toReversed().map(({ id, form, awardedOn, reason, occasion, recipient }) => (
              <tr key={id}>
                <td>
                  <PartialDate date={awardedOn} />
                </td>
                <td>{commendationFormLabels[form]}</td>
                <td className="wide">
                  {recipient.__typename === 'Member' ? (
                    <MemberLink member={recipient} />
                  ) : (
                    <Link to="/organization/$code" params={{ code: recipient.code }}>
                      {recipient.name}
                    </Link>
                  )}
                </td>
                <td className="wide">{reason ?? occasion ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
