import { useLanguage } from '../../language.tsx';
import { showNumber, showShare } from '../number.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { Nothing, Section } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import type { OrganizationFacts } from './organization.query.ts';
import { RatingChart } from './rating-chart.tsx';
import { memberGrades, type RatingYear, ratingYears } from './rating-years.ts';

/** The ratings of an organization and its members, as a chart and as a table. */
export function RatingsSection({ organization }: { organization: OrganizationFacts }) {
  const { text } = useLanguage();
  const years = ratingYears(organization);
  return (
    <Section id="ratings" title={text('Xếp loại qua các năm', 'Ratings over the years')}>
      {years.length === 0 ? (
        <Nothing>
          {text('Chưa ghi xếp loại nào đến ngày này.', 'No rating is recorded until this day.')}
        </Nothing>
      ) : (
        <>
          <RatingChart years={years} />
          <RatingTable years={years} />
        </>
      )}
    </Section>
  );
}

function RatingTable({ years }: { years: RatingYear[] }) {
  const { language, text } = useLanguage();
  const { ratingGradeLabels } = useLabels();
  return (
    <ScrollBox label={text('Xếp loại theo năm', 'Ratings by year')}>
      <table className="figures">
        <thead>
          <tr>
            <th>{text('Năm', 'Year')}</th>
            <th className="text">{text('Tổ chức', 'Organization')}</th>
            <th>{text('Đảng viên được xếp loại', 'Members rated')}</th>
            {memberGrades.map((grade) => (
              <th key={grade}>{ratingGradeLabels[grade]}</th>
            ))}
            <th>{text('Tốt trở lên', 'Good or better')}</th>
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ year, grade, rated, counts, goodOrBetterRate }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="text">{grade ? ratingGradeLabels[grade] : '–'}</td>
              <td>{showNumber(rated, language)}</td>
              {memberGrades.map((grade) => (
                <td key={grade}>{showNumber(counts[grade], language)}</td>
              ))}
              <td>{showShare(goodOrBetterRate, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
