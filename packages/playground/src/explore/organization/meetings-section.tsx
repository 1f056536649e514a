import { useLanguage } from '../../language.tsx';
import { showNumber, showShare } from '../number.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { Nothing, Section } from '../section.tsx';
import type { OrganizationFacts } from './organization.query.ts';

/** The meetings of the cells of an organization in each year that had ended by the day. */
export function MeetingsSection({ organization }: { organization: OrganizationFacts }) {
  const { language, text } = useLanguage();
  const years = organization.meetingSummaries.filter(({ regular, thematic }) => regular + thematic > 0);
  const number = (value: number | null) => (value === null ? '–' : showNumber(value, language));
  return (
    <Section id="meetings" title={text('Sinh hoạt chi bộ', 'Meetings of the cells')}>
      {years.length === 0 ? (
        <Nothing>
          {text('Chưa ghi buổi sinh hoạt nào đến ngày này.', 'No meeting is recorded until this day.')}
        </Nothing>
      ) : (
        <ScrollBox label={text('Sinh hoạt theo năm', 'Meetings by year')}>
          <table className="figures">
            <thead>
              <tr>
                <th>{text('Năm', 'Year')}</th>
                <th>{text('Số chi bộ', 'Cells')}</th>
                <th>{text('Định kỳ', 'Regular')}</th>
                <th>{text('Chi bộ họp ít nhất', 'Fewest in a cell')}</th>
                <th>{text('Chuyên đề', 'Thematic')}</th>
                <th>{text('Tỷ lệ dự họp', 'Attendance')}</th>
              </tr>
            </thead>
            <tbody>
              {years.toReversed().map(({ year, cells, regular, fewestRegular, thematic, attendanceRate }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td>{number(cells)}</td>
                  <td>{number(regular)}</td>
                  <td>{number(fewestRegular)}</td>
                  <td>{number(thematic)}</td>
                  <td>{showShare(attendanceRate, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Section>
  );
}
