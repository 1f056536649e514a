import { useLanguage } from '../../language.tsx';
import { yearOf, yearsUntil } from '../day.ts';
import { useView } from '../view.ts';
import type { OrganizationFacts } from './organization.query.ts';

/** A link to the report of the years that had ended by the day, at most eleven, and none before the founding. */
export function ReportLink({ organization }: { organization: OrganizationFacts }) {
  const { language, text } = useLanguage();
  const { code, establishedOn, history } = organization;
  const years = yearsUntil(useView().day);
  const foundedOn = establishedOn ?? history.find(({ before }) => before === null)?.effectiveOn;
  const from = foundedOn ? Math.max(years.fromYear, yearOf(foundedOn)) : years.fromYear;
  const to = years.toYear;
  // Of an organization that is younger than a year there is nothing to report yet.
  if (from > to) return null;
  const span = from === to ? to : `${from}–${to}`;
  return (
    <a href={`/report/${encodeURIComponent(code)}?from=${from}&to=${to}&lang=${language}`}>
      {text(`Báo cáo ${span}`, `Report ${span}`)}
    </a>
  );
}
