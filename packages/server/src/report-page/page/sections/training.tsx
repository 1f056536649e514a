import type { PeriodReport } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { YearBars } from '../charts/year-bars.tsx';
import { Figure } from '../figure.tsx';
import { useView } from '../view.tsx';

/** V. The training courses of the period. */
export function Training({ training }: { training: NonNullable<PeriodReport['training']> }) {
  const { say, address, inPeriod, inYear } = useView();
  const { code, fromYear, toYear } = address;
  const rows = rowsLink('training-courses', { code, fromYear, toYear });
  return (
    <>
      <p>
        {say('Trong giai đoạn đã mở ', 'In the period, ')}
        <Figure value={inPeriod(training.courses)} of="TrainingFigures.courses" rows={rows} />
        {say(' lớp bồi dưỡng; ', ' courses were held; ')}
        <Figure
          value={inPeriod(training.committeeMembersTrained)}
          of="TrainingFigures.committeeMembersTrained"
          rows={rowsLink('training-participants', { code, fromYear, toYear })}
        />
        {say(
          ' cấp ủy viên được bồi dưỡng nghiệp vụ.',
          ' members of party committees were trained in their work.',
        )}
      </p>
      <YearBars
        label={say('Số lớp bồi dưỡng theo năm', 'Courses by year')}
        counts={training.byYear.map(({ year, count }) => ({ year, count: inYear(year, count) }))}
      />
    </>
  );
}
