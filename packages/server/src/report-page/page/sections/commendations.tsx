import type { PeriodReport } from '../../report-data.ts';
import { rowsLink } from '../../rows.ts';
import { Figure } from '../figure.tsx';
import { useView } from '../view.tsx';

/** VI. The commendations that honour the period. */
export function Commendations({ figures }: { figures: NonNullable<PeriodReport['commendations']> }) {
  const { say, address, inPeriod } = useView();
  const { code, fromYear, toYear } = address;
  const rows = (recipients: 'ORGANIZATION' | 'MEMBER') =>
    rowsLink('commendations', { code, fromYear, toYear, recipients });
  return (
    <p>
      {say('Thành tích trong giai đoạn được khen thưởng: ', 'Commended for the period: ')}
      <Figure
        value={inPeriod(figures.collectives)}
        of="CommendationFigures.collectives"
        rows={rows('ORGANIZATION')}
      />
      {say(' tập thể và ', ' collectives and ')}
      <Figure
        value={inPeriod(figures.individuals)}
        of="CommendationFigures.individuals"
        rows={rows('MEMBER')}
      />
      {say(' cá nhân.', ' individuals.')}
    </p>
  );
}
