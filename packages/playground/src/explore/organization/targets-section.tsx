import { useLanguage } from '../../language.tsx';
import { showNumber } from '../number.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { Nothing, Section } from '../section.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import type { OrganizationFacts } from './organization.query.ts';

type Target = OrganizationFacts['targets'][number];

/** The targets that were set by the day, and how far they were reached by then. */
export function TargetsSection({ organization }: { organization: OrganizationFacts }) {
  const { text } = useLanguage();
  const { targetIndicatorLabels } = useLabels();
  const { day } = useView();
  const targets = organization.targets.filter(
    ({ setOn, endedOn }) => setOn <= day && (endedOn === null || endedOn > day),
  );
  return (
    <Section id="targets" title={text('Chỉ tiêu và kết quả', 'Targets and their outcome')}>
      {targets.length === 0 ? (
        <Nothing>
          {text('Chưa có chỉ tiêu nào được đặt ra đến ngày này.', 'No target had been set by this day.')}
        </Nothing>
      ) : (
        <ScrollBox label={text('Các chỉ tiêu', 'Targets')}>
          <table>
            <thead>
              <tr>
                <th>{text('Chỉ tiêu', 'Target')}</th>
                <th>{text('Giai đoạn', 'Span')}</th>
                <th>{text('Mức đặt ra', 'Value')}</th>
                <th>{text('Kết quả', 'Outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {targets.map((target) => (
                <tr key={target.id}>
                  <td className="wide">{targetIndicatorLabels[target.indicator]}</td>
                  <td className="date">
                    {target.toYear === null
                      ? text(`từ ${target.fromYear}`, `from ${target.fromYear}`)
                      : [...new Set([target.fromYear, target.toYear])].join('–')}
                  </td>
                  <td>
                    <Value unit={target.unit} value={target.value} />
                  </td>
                  <td>
                    <Outcomes target={target} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Section>
  );
}

function Outcomes({ target: { results, unit, fromYear, toYear } }: { target: Target }) {
  const { targetResultLabels } = useLabels();
  // Of a target for the years to come no result is read.
  if (results.length === 0) return targetResultLabels.NOT_YET_DUE;
  return (
    <ul className="plain">
      {results.map((outcome) => (
        <li key={outcome.fromYear}>
          {(outcome.fromYear !== fromYear || outcome.toYear !== toYear) && `${outcome.toYear}: `}
          <strong className={`outcome ${outcome.result.toLowerCase()}`}>
            {targetResultLabels[outcome.result]}
          </strong>
          {outcome.actual !== null && unit !== 'YES_OR_NO' && (
            <>
              {' '}
              (<Value unit={unit} value={outcome.actual} />)
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Value({ unit, value }: { unit: Target['unit']; value: number }) {
  const { language, text } = useLanguage();
  if (unit === 'YES_OR_NO') return value === 1 ? text('đạt', 'yes') : text('không đạt', 'no');
  return unit === 'PERCENT'
    ? `${showNumber(value, language)}%`
    : text(`${showNumber(value, language)} người`, `${showNumber(value, language)} persons`);
}
